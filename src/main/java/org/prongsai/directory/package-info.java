/**
 * Which agencies are there, and how do they stand? {@link org.prongsai.directory.DirectoryPages} lists them by a
 * {@link org.prongsai.directory.Filter}, {@link org.prongsai.directory.ProvincePages} gathers them by province, and
 * {@link org.prongsai.directory.ChangePages} tells what has changed. It owns no data, reads no finding, and nobody uses it.
 * Start at {@link org.prongsai.directory.DirectoryPages}.
 */
@NullMarked
package org.prongsai.directory;

import org.jspecify.annotations.NullMarked;
