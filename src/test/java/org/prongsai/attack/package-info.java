/**
 * What happens to the portal when somebody means it ill? Each class is one group of attacks, says how many there are, and
 * takes the pages from the portal itself, so that a new page is attacked too. Start at {@link org.prongsai.attack.Target}.
 */
@NullMarked
package org.prongsai.attack;

import org.jspecify.annotations.NullMarked;
