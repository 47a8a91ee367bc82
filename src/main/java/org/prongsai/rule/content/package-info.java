/**
 * What stands in one place of a visited site? A {@link org.prongsai.rule.content.Content}: a page, a part of one or a
 * document, without the menus that repeat on every page, with its years and its topic. It must never decide an item.
 * Start at {@link org.prongsai.rule.content.Content}.
 */
@NullMarked
package org.prongsai.rule.content;

import org.jspecify.annotations.NullMarked;
