/**
 * What does this Thai text say, whatever its spelling, digits, calendar or encoding? Main words: normal form, comparison
 * form, phrase, year, fiscal year, item code. It must never know a website, a checklist or a feature, and never fetch.
 * Start at {@link org.prongsai.thai.ThaiText}, then {@link org.prongsai.thai.PhraseBook} and {@link org.prongsai.thai.Years}.
 */
@NullMarked
package org.prongsai.thai;

import org.jspecify.annotations.NullMarked;
