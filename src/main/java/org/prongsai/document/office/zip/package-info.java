/**
 * What parts does a zipped office file have? Main word: parts. It never unfolds more than the budget, never resolves an
 * entity and never writes a file. Start at {@link org.prongsai.document.office.zip.Parts}.
 */
@NullMarked
package org.prongsai.document.office.zip;

import org.jspecify.annotations.NullMarked;
