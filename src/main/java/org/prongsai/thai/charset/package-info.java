/**
 * Which characters do these bytes stand for, and which text was decoded wrongly before it reached us? Main words: run (high
 * bytes or characters side by side), mojibake (text decoded by the wrong character set). It must never know pages or
 * addresses. Callers use {@code Charsets}; start at {@link org.prongsai.thai.charset.EightBit} and
 * {@link org.prongsai.thai.charset.Mojibake}.
 */
@NullMarked
package org.prongsai.thai.charset;

import org.jspecify.annotations.NullMarked;
