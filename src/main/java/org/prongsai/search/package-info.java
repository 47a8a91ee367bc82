/**
 * Where does a word stand? {@link org.prongsai.search.SearchStore} keeps the texts that other subjects give it and finds parts
 * of words in them, {@link org.prongsai.search.SearchPages} show them. It knows the names of subjects but nothing about them,
 * and never reads another subject's tables. Start at {@link org.prongsai.search.SearchStore}.
 */
@NullMarked
package org.prongsai.search;

import org.jspecify.annotations.NullMarked;
