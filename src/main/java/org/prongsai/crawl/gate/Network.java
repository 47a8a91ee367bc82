package org.prongsai.crawl.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A range of IP addresses, and the ranges that are not the public internet. */
final class Network {
    /** Loopback, private and unique-local: what {@code --allow-private} opens. */
    private static final List<Network> PRIVATE =
            all("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    /** IANA's special-purpose registry for IPv4 (RFC 6890 and its successors), multicast and reserved space. */
    private static final List<Network> SPECIAL_V4 = all(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Network GLOBAL_V6 = of("2000::/3");

    /** Inside 2000::/3, yet not ordinary hosts; 6to4 and Teredo carry an IPv4 address that nobody would have checked. */
    private static final List<Network> SPECIAL_V6 =
            all("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Whether an address is an ordinary host of the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return !isIn(PRIVATE, bytes) && !isIn(SPECIAL_V4, bytes);
        }
        return GLOBAL_V6.contains(bytes) && !isIn(SPECIAL_V6, bytes);
    }

    /** Whether an address is loopback or in a private network. Link-local is neither: clouds keep secrets there. */
    static boolean isPrivate(InetAddress address) {
        return isIn(PRIVATE, address.getAddress());
    }

    boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((address[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(List<Network> networks, byte[] address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> all(String... cidrs) {
        return Stream.of(cidrs).map(Network::of).toList();
    }

    private static Network of(String cidr) {
        String[] parts = cidr.split("/", 2);
        try {
            return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }
}
