/**
 * How is everything taken away at once? {@link org.prongsai.data.dump.DailyDump} lets
 * {@link org.prongsai.data.dump.DumpWriter} write all open data into a folder of the day once a day, and
 * {@link org.prongsai.data.dump.DumpFolder} keeps the last ones. A folder appears whole or not at all. Start at
 * {@link org.prongsai.data.dump.DailyDump}.
 */
@NullMarked
package org.prongsai.data.dump;

import org.jspecify.annotations.NullMarked;
