package org.prongsai.document;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A web address in the one form in which the program compares, asks and shows addresses: absolute, http or https, scheme
 * and host in lower case, no default port, no dot segments, everything beyond ASCII percent-encoded as UTF-8. It reads what
 * people type as browsers do (raw Thai, blanks, backslashes), but knows no user names.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the name or number in lower case, with {@code :port} when it is not the scheme's own
 * @param path begins with a slash
 * @param query what follows the question mark, null without one
 * @param fragment what follows the hash, null without one
 */
public record Address(
        String scheme,
        String host,
        String path,
        @Nullable String query,
        @Nullable String fragment) {
    private static final int LONGEST = 8_000;

    /** Resolves a reference against the address of the body in which it stands; empty when it leads to no web address. */
    public static Optional<String> resolve(String base, String href) {
        return resolve(of(base).orElse(null), href).map(Address::toString);
    }

    /** Reads an absolute address. */
    public static Optional<Address> of(String url) {
        return resolve((Address) null, url);
    }

    /**
     * A reference as a file holds it that does not know where it lies: an absolute address, or the way to a neighbour as it is
     * written. People leave out the scheme of an address that begins with {@code www}. Empty when it leads to no web address.
     */
    public static Optional<String> reference(String href) {
        String text = cleaned(href);
        boolean isRelative =
                schemeEnd(text) < 0 && !text.toLowerCase(Locale.ROOT).startsWith("www.");
        if (isRelative) {
            boolean isWay = !text.isEmpty() && !text.startsWith("#") && text.length() <= LONGEST;
            return isWay ? Optional.of(text) : Optional.empty();
        }
        return of(schemeEnd(text) < 0 ? "http://" + text : text).map(Address::toString);
    }

    /** Resolves a reference against this address. */
    public Optional<Address> resolve(String href) {
        return resolve(this, href);
    }

    /** The same address without its fragment. */
    public Address withoutFragment() {
        return fragment == null ? this : new Address(scheme, host, path, query, null);
    }

    /** The last segment of the path, percent-decoded; empty for a folder. */
    public String fileName() {
        return PercentCode.decode(path.substring(path.lastIndexOf('/') + 1));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(scheme.length() + host.length() + path.length() + 3);
        text.append(scheme).append("://").append(host).append(path);
        if (query != null) {
            text.append('?').append(query);
        }
        if (fragment != null) {
            text.append('#').append(fragment);
        }
        return text.toString();
    }

    private static Optional<Address> resolve(@Nullable Address base, String href) {
        if (href.length() > LONGEST) {
            return Optional.empty();
        }
        String text = cleaned(href);
        int colon = schemeEnd(text);
        if (colon < 0) {
            return base == null ? Optional.empty() : base.relative(text);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        int start = colon + 1;
        if (base != null && scheme.equals(base.scheme) && !isSlash(text, start)) {
            return base.relative(text.substring(start));
        }
        while (isSlash(text, start)) {
            start++;
        }
        return withHost(scheme, text.substring(start));
    }

    private Optional<Address> relative(String text) {
        if (isSlash(text, 0) && isSlash(text, 1)) {
            return withHost(scheme, text.substring(2));
        }
        int hash = text.indexOf('#');
        String ahead = hash < 0 ? text : text.substring(0, hash);
        String newFragment = hash < 0 ? null : PercentCode.encode(text.substring(hash + 1), PercentCode.FRAGMENT);
        if (ahead.isEmpty()) {
            return Optional.of(new Address(scheme, host, path, query, newFragment));
        }
        int mark = ahead.indexOf('?');
        String newQuery = mark < 0 ? null : PercentCode.encode(ahead.substring(mark + 1), PercentCode.QUERY);
        String way = (mark < 0 ? ahead : ahead.substring(0, mark)).replace('\\', '/');
        String newPath = path;
        if (way.startsWith("/")) {
            newPath = settled(way);
        } else if (!way.isEmpty()) {
            newPath = settled(path.substring(0, path.lastIndexOf('/') + 1) + way);
        }
        return Optional.of(new Address(scheme, host, newPath, newQuery, newFragment));
    }

    private static Optional<Address> withHost(String scheme, String text) {
        int end = 0;
        while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String rest = text.substring(end);
        return host(scheme, text.substring(0, end)).flatMap(host -> {
            Address root = new Address(scheme, host, "/", null, null);
            return rest.isEmpty() ? Optional.of(root) : root.relative(isSlash(rest, 0) ? "/" + unslashed(rest) : rest);
        });
    }

    /** Several slashes at the start of a path must not look like a host again. */
    private static String unslashed(String rest) {
        int start = 1;
        while (isSlash(rest, start)) {
            start++;
        }
        return rest.substring(start);
    }

    private static Optional<String> host(String scheme, String authority) {
        if (authority.indexOf('@') >= 0) {
            return Optional.empty();
        }
        String name = authority;
        String port = "";
        int colon = authority.lastIndexOf(':');
        if (colon >= 0 && authority.indexOf(']', colon) < 0) {
            name = authority.substring(0, colon);
            port = authority.substring(colon + 1);
        }
        if (!port.isEmpty()
                && (port.length() > 5 || !port.chars().allMatch(Address::isDigit) || Integer.parseInt(port) > 65_535)) {
            return Optional.empty();
        }
        String shown = port.isEmpty() || Integer.parseInt(port) == (scheme.equals("http") ? 80 : 443)
                ? ""
                : ":" + Integer.parseInt(port);
        return hostName(name).map(ascii -> ascii + shown);
    }

    private static Optional<String> hostName(String name) {
        String ascii = PercentCode.decode(name);
        if (ascii.startsWith("[") && ascii.endsWith("]") && ascii.length() > 3) {
            return ascii.substring(1, ascii.length() - 1).chars().allMatch(c -> isHex(c) || c == ':' || c == '.')
                    ? Optional.of(ascii.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
        if (!ascii.chars().allMatch(c -> c < 0x80)) {
            try {
                ascii = IDN.toASCII(ascii, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException noName) {
                return Optional.empty();
            }
        }
        ascii = ascii.toLowerCase(Locale.ROOT);
        boolean fine = !ascii.isEmpty()
                && ascii.length() <= 253
                && !ascii.startsWith(".")
                && !ascii.contains("..")
                && ascii.chars()
                        .allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_');
        return fine ? Optional.of(ascii) : Optional.empty();
    }

    private static String settled(String way) {
        String encoded = PercentCode.encode(way, PercentCode.PATH);
        if (!encoded.contains("/.")) {
            return encoded;
        }
        StringBuilder path = new StringBuilder(encoded.length());
        String[] segments = encoded.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                path.setLength(Math.max(0, path.lastIndexOf("/")));
            } else if (!segments[i].equals(".")) {
                path.append('/').append(segments[i]);
                continue;
            }
            if (last) {
                path.append('/');
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static String cleaned(String href) {
        String text = href;
        int start = 0;
        int end = text.length();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        text = text.substring(start, end);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0) {
            text = text.replaceAll("[\n\r\t]", "");
        }
        return text;
    }

    private static boolean isEdge(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (i == 0 || !(isDigit(c) || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSlash(String text, int at) {
        return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
