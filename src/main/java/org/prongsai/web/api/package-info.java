/**
 * How do programs ask for data? {@link org.prongsai.web.api.Api} answers addresses with JSON,
 * {@link org.prongsai.web.api.Parameters} reads strictly what was asked, {@link org.prongsai.web.api.Unanswerable} says why
 * there is no answer, and {@link org.prongsai.web.api.OpenAccess} lets every website read. It knows no subject. Start at
 * {@link org.prongsai.web.api.Api}.
 */
@NullMarked
package org.prongsai.web.api;

import org.jspecify.annotations.NullMarked;
