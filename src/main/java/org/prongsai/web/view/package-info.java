/**
 * How does a value look on a page? {@link org.prongsai.web.view.Views} put a record into a template,
 * {@link org.prongsai.web.view.Messages} say it in the visitor's {@link org.prongsai.web.view.Language}, and
 * {@link org.prongsai.web.view.Shown} makes dates, figures and foreign addresses readable. It knows no subject. Start at
 * {@link org.prongsai.web.view.Views}.
 */
@NullMarked
package org.prongsai.web.view;

import org.jspecify.annotations.NullMarked;
