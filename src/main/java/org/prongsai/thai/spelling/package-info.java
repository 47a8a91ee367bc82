/**
 * How is a text spelt in one agreed way, and where did each character come from? Main words: mark (a Thai sign above or
 * below a letter), cluster (a letter with its marks), spelling (respelt text with places). It must never know what words mean.
 * Start at {@link org.prongsai.thai.spelling.Spelling}.
 */
@NullMarked
package org.prongsai.thai.spelling;

import org.jspecify.annotations.NullMarked;
