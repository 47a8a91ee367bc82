package org.prongsai.crawl.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name system: all addresses of a host. */
@FunctionalInterface
public interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
}
