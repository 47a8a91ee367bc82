/**
 * What kind of answer is this really? Signs by which "not found" pages, firewalls' challenges and files are recognised
 * behind a status of 200. It never fetches and never judges content. Start at {@link org.prongsai.crawl.sign.NotFoundSign}.
 */
@NullMarked
package org.prongsai.crawl.sign;

import org.jspecify.annotations.NullMarked;
