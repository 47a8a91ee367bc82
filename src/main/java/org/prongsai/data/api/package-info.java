/**
 * What can programs ask? {@link org.prongsai.data.api.AgencyApiPages}, {@link org.prongsai.data.api.CheckApiPages} and
 * {@link org.prongsai.data.api.ChecklistApiPages} answer the addresses that {@code openapi.yaml} describes; a test holds both
 * together. It only reads. Start at {@link org.prongsai.data.api.AgencyApiPages}.
 */
@NullMarked
package org.prongsai.data.api;

import org.jspecify.annotations.NullMarked;
