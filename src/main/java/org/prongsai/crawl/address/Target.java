package org.prongsai.crawl.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.document.Address;

/**
 * An http or https address in strict form: what is checked is exactly what is requested. Immutable. A host is a name, a
 * dotted quad or a bracketed IPv6 address; everything that parsers read differently is refused.
 */
public final class Target {
    private static final Pattern SHAPE =
            Pattern.compile("(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern QUAD = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");
    private static final Pattern IPV6 = Pattern.compile("\\[(?=[0-9a-fA-F]*:)[0-9a-fA-F:]{2,39}(?:[0-9.]{7,15})?]");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final int LONGEST = 8_192;

    private final String scheme;
    private final String host;
    private final int port;
    private final String path;
    private final String query;
    private final String url;

    private Target(String scheme, String host, int port, String path, String query) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.path = path;
        this.query = query;
        this.url = scheme + "://" + authority() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The target of an address that a person typed: raw Thai, blanks and the like are put into normal form first. */
    public static Optional<Target> typed(String address) {
        return Address.of(address).flatMap(normal -> parse(normal.toString()));
    }

    /** The target of a normalised address, without its fragment; empty for anything that is not clearly one. */
    public static Optional<Target> parse(String address) {
        Matcher shape = SHAPE.matcher(address);
        if (address.length() > LONGEST || !isClean(address) || !shape.matches()) {
            return Optional.empty();
        }
        String scheme = shape.group(1).toLowerCase(Locale.ROOT);
        String authority = shape.group(2);
        int colon =
                authority.startsWith("[") ? authority.indexOf(':', authority.indexOf(']') + 1) : authority.indexOf(':');
        Optional<String> host = host(colon < 0 ? authority : authority.substring(0, colon));
        int port = colon < 0 ? defaultPort(scheme) : port(authority.substring(colon + 1));
        if (host.isEmpty() || port < 0) {
            return Optional.empty();
        }
        String path = shape.group(3).isEmpty() ? "/" : shape.group(3);
        String query = shape.group(4) == null ? "" : shape.group(4);
        return Optional.of(new Target(scheme, host.get(), port, path, query));
    }

    /** This host at another path and query, both already in encoded form. */
    public Target at(String otherPath, String otherQuery) {
        return new Target(scheme, host, port, otherPath, otherQuery);
    }

    /** The same path at the origin of another target. */
    public Target on(Target origin) {
        return new Target(origin.scheme, origin.host, origin.port, path, query);
    }

    /** Where a reference on the page of this target leads, as a browser would read it. */
    public Optional<Target> resolve(String reference) {
        return Address.resolve(url, reference).flatMap(Target::parse);
    }

    public String scheme() {
        return scheme;
    }

    /** In lower case and ASCII; an IPv6 address in brackets. */
    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public boolean hasDefaultPort() {
        return port == defaultPort(scheme);
    }

    /** Percent-encoded, beginning with a slash. */
    public String path() {
        return path;
    }

    /** Percent-encoded, without the question mark; empty without a query. */
    public String query() {
        return query;
    }

    /** What stands in the request line. */
    public String pathAndQuery() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Host, and port where it is not the scheme's own. */
    public String authority() {
        return hasDefaultPort() ? host : host + ":" + port;
    }

    public String origin() {
        return scheme + "://" + authority();
    }

    public String url() {
        return url;
    }

    /** Whether the host is an address and not a name. */
    public boolean isLiteral() {
        return host.startsWith("[") || QUAD.matcher(host).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Target target && target.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    @Override
    public String toString() {
        return url;
    }

    private static Optional<String> host(String text) {
        if (text.startsWith("[")) {
            return IPV6.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
        }
        if (QUAD.matcher(text).matches()) {
            return Optional.of(text);
        }
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return Optional.of(name.toLowerCase(Locale.ROOT)).filter(Target::isName);
    }

    private static boolean isName(String host) {
        if (host.isEmpty() || host.length() > 253) {
            return false;
        }
        String[] labels = host.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        // 127.1, 0x7f.1 and 2130706433 are read as addresses by some resolvers and as names by others.
        return !NUMBER.matcher(labels[labels.length - 1]).matches();
    }

    private static int port(String text) {
        if (text.isEmpty() || !PORT.matcher(text).matches()) {
            return -1;
        }
        int port = Integer.parseInt(text);
        return port > 65_535 ? -1 : port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static boolean isClean(String text) {
        return text.chars().allMatch(c -> c > 32 && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0);
    }
}
