package org.prongsai.web.edge;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows from which address a request comes, through the proxies that the operator named and no others: what stands in
 * {@code X-Forwarded-For} left of them can be written by anybody.
 *
 * @param proxies how many proxies of the operator stand before this server
 */
public record Client(int proxies) {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final int IPV4_DIGITS = 8;
    private static final int IPV6_DIGITS = 16;
    private static final String FOUR_BYTES = BYTE + "(?:\\." + BYTE + "){3}";

    /** The client's address; of IPv6 only the half that names a network, because one client has all of the other half. */
    public String of(Context ctx) {
        String nearest = ctx.req().getRemoteAddr();
        return forwarded(ctx).or(() -> network(nearest)).orElse(nearest);
    }

    /**
     * The network in which that address has neighbours that may well be the same person's: the first 24 bits of IPv4, 48 of
     * IPv6, the most that one site is usually given (RFC 6177).
     */
    public String networkOf(Context ctx) {
        String address = of(ctx);
        return switch (address.length()) {
            case IPV4_DIGITS -> address.substring(0, 6);
            case IPV6_DIGITS -> address.substring(0, 12);
            default -> address;
        };
    }

    private Optional<String> forwarded(Context ctx) {
        if (proxies == 0) {
            return Optional.empty();
        }
        List<String> chain = Stream.of(String.join(",", headers(ctx)).split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
        return chain.isEmpty() ? Optional.empty() : network(chain.get(Math.max(0, chain.size() - proxies)));
    }

    private static List<String> headers(Context ctx) {
        return java.util.Collections.list(ctx.req().getHeaders("X-Forwarded-For"));
    }

    /** Reads an address with or without port; never asks a name server. */
    private static Optional<String> network(String text) {
        String bare = text.replaceFirst("^\\[(.*)](?::[0-9]{1,5})?$", "$1").replaceFirst("%.*$", "");
        if (bare.matches(FOUR_BYTES + ":[0-9]{1,5}")) {
            bare = bare.substring(0, bare.indexOf(':'));
        }
        if (!bare.matches(FOUR_BYTES) && !bare.matches("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(bare);
            byte[] bytes = address.getAddress();
            return Optional.of(
                    HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
