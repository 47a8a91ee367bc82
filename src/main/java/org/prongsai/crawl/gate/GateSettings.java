package org.prongsai.crawl.gate;

import java.util.Set;

/**
 * What else than the public web may be reached.
 *
 * @param ports the ports that may be asked on public hosts
 * @param opened addresses in private networks that may be visited all the same, such as an agency's server next door
 */
public record GateSettings(Set<Integer> ports, Set<String> opened) {

    public GateSettings {
        ports = Set.copyOf(ports);
        opened = Set.copyOf(opened);
    }

    public static GateSettings standard() {
        return new GateSettings(Set.of(80, 443), Set.of());
    }
}
