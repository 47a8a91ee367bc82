package org.prongsai.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.prongsai.crawl.gate.Lookup;

/** A name system of invented names, some of which lead inside; it counts how often each is looked up. */
final class InventedNames implements Lookup {
    private final String publicAddress;
    private final Map<String, Integer> lookups = new ConcurrentHashMap<>();

    InventedNames(String publicAddress) {
        this.publicAddress = publicAddress;
    }

    int lookups(String host) {
        return lookups.getOrDefault(host, 0);
    }

    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        int times = lookups.merge(host, 1, Integer::sum);
        return switch (host.replaceFirst("\\d+", "")) {
            case "good.test" -> found(publicAddress);
            case "rebind.test" -> found(times == 1 ? publicAddress : "127.0.0.1");
            case "loop.test" -> found("127.0.0.1");
            case "ten.test" -> found("10.0.0.5");
            case "mixed.test" -> found(publicAddress, "127.0.0.1");
            case "mixed-first.test" -> found("127.0.0.1", publicAddress);
            case "six.test" -> found("::1");
            case "meta.test" -> found("169.254.169.254");
            case "none.test" -> new InetAddress[0];
            case "many.test" ->
                found(IntStream.range(0, 1000).mapToObj(i -> "127.0.0.2").toArray(String[]::new));
            default -> literal(host);
        };
    }

    private static InetAddress[] literal(String host) throws UnknownHostException {
        if (Character.isDigit(host.charAt(host.length() - 1)) || host.startsWith("[")) {
            return InetAddress.getAllByName(host);
        }
        throw new UnknownHostException(host + ": Name or service not known");
    }

    private static InetAddress[] found(String... literals) throws UnknownHostException {
        InetAddress[] found = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            found[i] = InetAddress.getByName(literals[i]);
        }
        return found;
    }
}
