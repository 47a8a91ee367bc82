/**
 * What does an agency disclose, by which evidence? A {@link org.prongsai.check.Check} is a checklist, a website, what was
 * seen there and one {@link org.prongsai.check.Finding} for each item. What we could not look at is never what they did not
 * publish. It never decides a verdict itself. Start at {@code CheckRunner}.
 */
@NullMarked
package org.prongsai.check;

import org.jspecify.annotations.NullMarked;
