package org.prongsai.crawl.gate;

import java.net.InetAddress;
import java.util.List;

/** The gate's answer on a host. */
public sealed interface Admission {

    /** May be connected to, at exactly these addresses. */
    record Admitted(List<InetAddress> addresses) implements Admission {
        public Admitted {
            addresses = List.copyOf(addresses);
        }
    }

    /** Must not be connected to. */
    record Refused(String detail) implements Admission {}

    /** Has no address that we know of; {@code isCertain} when the name system says that there is no such name. */
    record Unknown(String detail, boolean isCertain) implements Admission {}
}
