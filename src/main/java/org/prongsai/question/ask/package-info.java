/**
 * How does a question come here? {@link org.prongsai.question.ask.AskPages} take it and point out what would become public;
 * {@link org.prongsai.question.ask.FollowPages} show it to who asked, under a private address that needs no account and no
 * cookie. Nothing of it is public before somebody released it. Start at {@link org.prongsai.question.ask.AskPages}.
 */
@NullMarked
package org.prongsai.question.ask;

import org.jspecify.annotations.NullMarked;
