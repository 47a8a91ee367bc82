/**
 * Where is everything kept, and is its shape up to date? One {@link org.prongsai.database.Database}: opened the one right
 * way, pooled, migrated. It never holds a query about any subject; those stand in the stores. Start at
 * {@link org.prongsai.database.Database}.
 */
@NullMarked
package org.prongsai.database;

import org.jspecify.annotations.NullMarked;
