/**
 * How fast does a check run, and does it find what is there? A generated set of sites with a known truth, a bare
 * fetch-and-parse loop as the anchor, and the whole checker, each in its own cold process. Nothing here is a test, and
 * nothing here may reach beyond the loopback network. Start at {@link org.prongsai.bench.Benchmark}.
 */
@NullMarked
package org.prongsai.bench;

import org.jspecify.annotations.NullMarked;
