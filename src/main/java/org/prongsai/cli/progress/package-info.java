/**
 * What does somebody see and do while a check runs in the terminal? {@link org.prongsai.cli.progress.ProgressLine} tells what is
 * being looked at, and {@link org.prongsai.cli.progress.Interruption} ends a check at Ctrl-C. Never decides anything. Start at
 * {@link org.prongsai.cli.progress.ProgressLine}.
 */
@NullMarked
package org.prongsai.cli.progress;

import org.jspecify.annotations.NullMarked;
