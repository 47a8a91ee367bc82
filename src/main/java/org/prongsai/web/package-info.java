/**
 * How is a page shown? The {@link org.prongsai.web.Server} answers by {@link org.prongsai.web.Routes}, a
 * {@link org.prongsai.web.view.Views} turns a record and a template into a page in the visitor's language, and
 * {@code ErrorPages} say what went wrong. It knows no subject. Start at {@link org.prongsai.web.Server}.
 */
@NullMarked
package org.prongsai.web;

import org.jspecify.annotations.NullMarked;
