/**
 * What did people write in {@code crawler.yaml}? {@link org.prongsai.crawl.settings.CrawlSettingsReader} turns it into
 * {@link org.prongsai.crawl.CrawlSettings}, strictly. It must hold no limit of its own: the file is complete. Start at
 * {@link org.prongsai.crawl.settings.CrawlSettingsReader}.
 */
@NullMarked
package org.prongsai.crawl.settings;

import org.jspecify.annotations.NullMarked;
