/**
 * What can be taken away? {@link org.prongsai.data.DataPages} explain and hand out the open data, {@code api} answers
 * programs, {@code dump} writes everything into files once a day, {@code open} holds the form in which each thing leaves, and
 * {@code site} tells machines about the portal itself. It judges nothing and owns no data. Start at
 * {@link org.prongsai.data.DataPages}.
 */
@NullMarked
package org.prongsai.data;

import org.jspecify.annotations.NullMarked;
