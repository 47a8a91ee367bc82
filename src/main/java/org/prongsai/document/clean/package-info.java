/**
 * How does a file look without what tells who made it, when, where and with what? {@link
 * org.prongsai.document.clean.CleanCopy} makes a copy of pictures, PDF and office files with the same content and without
 * their hidden data; the original is never changed, and what it does not know it does not copy. Start at {@link
 * org.prongsai.document.clean.CleanCopy}.
 */
@NullMarked
package org.prongsai.document.clean;

import org.jspecify.annotations.NullMarked;
