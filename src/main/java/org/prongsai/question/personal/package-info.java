/**
 * Does a text give away who somebody is? {@link org.prongsai.question.personal.PersonalData} finds national ID numbers,
 * telephone numbers, e-mail addresses, bank accounts and house addresses in Thai or English, so that they can be pointed out
 * before a text becomes public. It never changes or refuses a text: that is for people. Start at
 * {@link org.prongsai.question.personal.PersonalData}.
 */
@NullMarked
package org.prongsai.question.personal;

import org.jspecify.annotations.NullMarked;
