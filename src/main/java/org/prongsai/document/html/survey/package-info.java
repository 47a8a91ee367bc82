/**
 * How is this web page laid out, before a word of it is read? Which tables hold data, which parts are menus and footers,
 * which label belongs to which panel. It only looks at markup, and in doubt a part is the page's own content. Start at
 * {@link org.prongsai.document.html.survey.Survey}.
 */
@NullMarked
package org.prongsai.document.html.survey;

import org.jspecify.annotations.NullMarked;
