/**
 * What does a real browser make of our pages? {@link org.prongsai.browser.Browser} is Debian's Chromium without a window; on a
 * machine without it these tests are left out and say so. Start at {@link org.prongsai.browser.Browser}.
 */
@NullMarked
package org.prongsai.browser;

import org.jspecify.annotations.NullMarked;
