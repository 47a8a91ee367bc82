package org.prongsai.crawl.address;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address in strict form: what is checked is exactly what is requested. Immutable. A host is a name, a
 * dotted quad or a bracketed IPv6 address; everything that parsers read differently is refused.
 */
public final class Target {
    private static final Pattern SHAPE =
            Pattern.compile("(https?)://([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern QUAD = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:]{2,39}(?:[0-9.]{7,15})?]");
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

    /** The target of an address, without its fragment; empty for anything that is not clearly one. */
    public static Optional<Target> parse(String address) {
        Matcher shape = SHAPE.matcher(address);
        if (address.length() > LONGEST || hasControl(address) || !shape.matches()) {
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
        String path = shape.group(3).isEmpty() ? "/" : encoded(shape.group(3));
        String query = shape.group(4) == null ? "" : encoded(shape.group(4));
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
        String text = reference.strip();
        if (text.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return parse(text);
        } else if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        } else if (text.startsWith("#") || text.isEmpty()) {
            return Optional.of(this);
        } else if (text.startsWith("?")) {
            return parse(origin() + path + text);
        }
        int end = end(text);
        String folder = text.startsWith("/") ? "" : path.substring(0, path.lastIndexOf('/') + 1);
        return parse(origin() + withoutDots(folder + text.substring(0, end)) + text.substring(end));
    }

    private static int end(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
                return i;
            }
        }
        return reference.length();
    }

    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean isLast = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (isLast) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
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
        return ascii(text).filter(Target::isName);
    }

    private static Optional<String> ascii(String text) {
        try {
            // Soft hyphens vanish and circled digits turn into digits on the way; names of agencies have neither.
            if (!text.chars().allMatch(c -> c < 128 || Character.isLetter(c) || isMark(c))) {
                return Optional.empty();
            }
            String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            return Optional.of(IDN.toASCII(bare).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
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

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 32 || c == 127);
    }

    private static String encoded(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length() && clean; i++) {
            clean = isPlain(text.charAt(i));
        }
        if (clean) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(c -> {
            if (c < 127 && (isPlain((char) c) || c == '%')) {
                result.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    result.append(String.format("%%%02X", b & 0xff));
                }
            }
        });
        return strayPercents(result.toString());
    }

    private static String strayPercents(String text) {
        return text.indexOf('%') < 0 ? text : STRAY.matcher(text).replaceAll("%25");
    }

    private static final Pattern STRAY = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private static boolean isPlain(char c) {
        return c > 32 && c < 127 && "\"<>\\^`{|}%".indexOf(c) < 0;
    }
}
