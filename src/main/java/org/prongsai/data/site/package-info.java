/**
 * What does the portal tell machines about itself? {@link org.prongsai.data.site.SitePages}: which pages search engines may
 * read, whom to tell of a security hole, and whether it is well; {@link org.prongsai.data.site.SitemapPages}: where all public
 * pages are. It tells nothing of versions or folders. Start at {@link org.prongsai.data.site.SitePages}.
 */
@NullMarked
package org.prongsai.data.site;

import org.jspecify.annotations.NullMarked;
