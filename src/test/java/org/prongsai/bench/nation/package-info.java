/**
 * How does the portal hold a whole nation? {@link org.prongsai.bench.nation.Nation} fills a data folder with invented agencies
 * and years of checks, {@link org.prongsai.bench.nation.Readers} read its pages at a steady rate, and
 * {@link org.prongsai.bench.nation.BesideNginx} measures its cached pages beside nginx. Start at
 * {@link org.prongsai.bench.nation.Nation}.
 */
@NullMarked
package org.prongsai.bench.nation;

import org.jspecify.annotations.NullMarked;
