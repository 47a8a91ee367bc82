/**
 * Where do many words occur in a text, found in one pass? Main words: automaton (all words as one machine), respelling
 * (known misspellings set right). It must never know lists, years or checklists. Start at
 * {@link org.prongsai.thai.search.Automaton}.
 */
@NullMarked
package org.prongsai.thai.search;

import org.jspecify.annotations.NullMarked;
