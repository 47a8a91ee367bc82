/**
 * The application and its map: ground ({@code config thai database web export document crawl}), the checker line
 * ({@code document, crawl, rule, checklist, score, check}: each uses only those before it), the portal
 * ({@code agency}) and the compositions ({@code home directory profile cli}). It must hold no logic of its own.
 * Start at {@link org.prongsai.Prongsai}.
 */
@NullMarked
package org.prongsai;

import org.jspecify.annotations.NullMarked;
