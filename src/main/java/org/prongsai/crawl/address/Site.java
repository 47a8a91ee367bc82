package org.prongsai.crawl.address;

/**
 * The website that a visit walks through: the host of its start page, the same host with or without {@code www.}, and the
 * sub-domains of that. Neighbours under a shared domain such as {@code local.go.th} are other agencies' sites.
 */
public record Site(Target start, String folder) {

    /** The site that an address opens. A start page in a folder makes the folder the site's own part of the host. */
    public static Site of(Target start) {
        String path = start.path();
        return new Site(start, path.substring(0, path.lastIndexOf('/') + 1));
    }

    public boolean owns(Target target) {
        return samePort(target) && (isHome(target) || target.host().endsWith("." + bare(start.host())));
    }

    /** Whether a target is on the very host of the start page, {@code www.} aside. */
    public boolean isHome(Target target) {
        return samePort(target) && bare(target.host()).equals(bare(start.host()));
    }

    /** Whether a target is in the folder in which the start page stands. */
    public boolean isInFolder(Target target) {
        return isHome(target) && target.path().startsWith(folder);
    }

    /** The target in the scheme and host form of the start page, so that http, https and www. are not visited twice. */
    public Target unified(Target target) {
        return isHome(target) && !target.isLiteral() ? target.on(start) : target;
    }

    private boolean samePort(Target target) {
        return target.port() == start.port() || (target.hasDefaultPort() && start.hasDefaultPort());
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
