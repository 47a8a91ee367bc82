/**
 * Who must be transparent? An {@link org.prongsai.agency.Agency} with its kind, province and website. It never holds what
 * was found on that website: checks point here, not the other way. Start at {@link org.prongsai.agency.Agency}.
 */
@NullMarked
package org.prongsai.agency;

import org.jspecify.annotations.NullMarked;
