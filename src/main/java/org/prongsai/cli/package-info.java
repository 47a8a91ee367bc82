/**
 * What can a person ask the program to do? One command in one class: it reads options, calls one thing and returns the exit
 * code. It never judges, fetches or stores by itself, and no stack trace leaves it. Start at {@link
 * org.prongsai.cli.ProngsaiCommand}.
 */
@NullMarked
package org.prongsai.cli;

import org.jspecify.annotations.NullMarked;
