/**
 * What does a visitor see on this web page, and where does it lead? One parse, one walk over the tree, never recursion, no
 * style sheets and no scripts run: text hidden by an accordion is read, addresses are read out of scripts as text. It must
 * never know a website or a checklist. Start at {@link org.prongsai.document.html.HtmlReader}.
 */
@NullMarked
package org.prongsai.document.html;

import org.jspecify.annotations.NullMarked;
