package org.prongsai.crawl.frontier;

import java.time.Duration;
import java.util.List;

/**
 * How far one visit goes.
 *
 * @param pages web pages read in all; files are counted by {@code documents}
 * @param hops clicks from the start page
 * @param time for the whole visit; the walk may use {@code walkShare} of it, the rest is for what is wanted after
 * @param bytes decoded bytes read in all
 * @param variants queries of one path that are followed without special interest
 * @param urlLength characters of an address
 * @param segments parts of a path
 * @param repeats how often one part may stand in a path
 * @param links links used of one page
 * @param hosts hosts of the site, sub-domains included
 * @param documents addresses fetched because the guide wants them
 * @param offSite of these, addresses on other sites
 * @param rounds how often the guide is asked what it wants
 * @param fewPages a site with fewer pages than this is looked for under {@code splashPaths}, {@code rescuePaths} and in its sitemap
 * @param splashPaths where sites hide behind a splash page
 * @param rescuePaths where sites that need JavaScript keep their content
 */
public record WalkLimits(
        int pages,
        int hops,
        Duration time,
        double walkShare,
        long bytes,
        int variants,
        int urlLength,
        int segments,
        int repeats,
        int links,
        int hosts,
        int documents,
        int offSite,
        int rounds,
        int fewPages,
        List<String> splashPaths,
        List<String> rescuePaths) {

    public WalkLimits {
        splashPaths = List.copyOf(splashPaths);
        rescuePaths = List.copyOf(rescuePaths);
    }

    public static WalkLimits standard() {
        return new WalkLimits(
                200,
                6,
                Duration.ofMinutes(15),
                0.7,
                100_000_000,
                50,
                2_000,
                20,
                2,
                2_000,
                10,
                200,
                20,
                6,
                10,
                List.of("/home", "/Home", "/index.php", "/main", "/site", "/index.html", "/home.php", "/th"),
                List.of("/wp-json/wp/v2/pages?per_page=100", "/api/ita", "/api/ita/years"));
    }

    /** How many web pages the first walk may read; a tenth is kept for pages that the guide will want. */
    public int firstPages() {
        return pages - pages / 10;
    }

    public WalkLimits withPages(int other) {
        return with(other, time, bytes, documents);
    }

    public WalkLimits withTime(Duration other) {
        return with(pages, other, bytes, documents);
    }

    public WalkLimits withBytes(long other) {
        return with(pages, time, other, documents);
    }

    public WalkLimits withDocuments(int other) {
        return with(pages, time, bytes, other);
    }

    private WalkLimits with(int otherPages, Duration otherTime, long otherBytes, int otherDocuments) {
        return new WalkLimits(
                otherPages,
                hops,
                otherTime,
                walkShare,
                otherBytes,
                variants,
                urlLength,
                segments,
                repeats,
                links,
                hosts,
                otherDocuments,
                offSite,
                rounds,
                fewPages,
                splashPaths,
                rescuePaths);
    }
}
