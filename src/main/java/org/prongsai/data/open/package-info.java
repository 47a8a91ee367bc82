/**
 * In which form does each thing leave the portal? One record for each, the same in answers and in files, such as
 * {@link org.prongsai.data.open.OpenAgency}, read by {@link org.prongsai.data.open.OpenStore}. Once published, a name here
 * changes only with a new version of the API. Start at {@link org.prongsai.data.open.OpenAgency}.
 */
@NullMarked
package org.prongsai.data.open;

import org.jspecify.annotations.NullMarked;
