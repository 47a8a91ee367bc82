/**
 * How can a hostile PDF or office file be read without harm? In a process of its own with a small heap and a time limit,
 * which is ended and begun anew when a file hangs or crashes it. Main words: file reader (the process), file readers (those
 * who ask it), cleaner (asks a new process for each copy without hidden data). It must never open a connection. Start at {@link org.prongsai.document.child.FileReaders}.
 */
@NullMarked
package org.prongsai.document.child;

import org.jspecify.annotations.NullMarked;
