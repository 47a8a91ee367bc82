package org.prongsai.crawl.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.IDN;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.prongsai.crawl.address.Target;

/**
 * The one door to the network: every connection asks it for the addresses of its host, and it gives only addresses that may
 * be reached. A name is looked up once; when any of its addresses is not public, none is given. Thread-safe.
 */
public final class AddressGate implements DnsResolver {
    private static final int MOST_ADDRESSES = 8;

    private final boolean allowsPrivate;
    private final Set<Integer> ports;
    private final Set<String> opened;
    private final Lookup lookup;
    private final ExecutorService lookups;
    private final Duration patience;
    // Kept so that the address that was checked is the address that is connected to, whatever the name says next.
    private final Cache<String, Admission> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    // "No such name" is only believed where names are known to be found at all.
    private volatile boolean hasFoundNames;

    public AddressGate(
            boolean allowsPrivate, GateSettings settings, Lookup lookup, ExecutorService lookups, Duration patience) {
        this.allowsPrivate = allowsPrivate;
        this.ports = settings.ports();
        this.opened = settings.opened();
        this.lookup = lookup;
        this.lookups = lookups;
        this.patience = patience;
    }

    /** Whether a target's port may be used: those of the settings, any where private addresses are allowed. */
    public boolean allowsPort(Target target) {
        return allowsPrivate || ports.contains(target.port());
    }

    /** Whether a host is plainly inside: this machine, or a written address that is not public. Nothing is looked up. */
    public static boolean isPlainlyInside(Target target) {
        String host = target.host();
        if (isLocal(host)) {
            return true;
        }
        boolean isWritten = host.startsWith("[") || host.matches("\\d+(\\.\\d+){3}");
        try {
            return isWritten && !Network.isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What the gate says on a host as {@link Target#host()} gives it. */
    public Admission admit(String host) {
        return admit(host, () -> false);
    }

    /** The same; a lookup that has not answered is given up when somebody says so. */
    public Admission admit(String host, BooleanSupplier isOver) {
        Admission before = known.getIfPresent(host);
        if (before != null) {
            return before;
        }
        Admission admission = judge(host, isOver);
        if (!(admission instanceof Admission.Unknown unknown) || unknown.isCertain()) {
            known.put(host, admission);
        }
        return admission;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        boolean isBareIpv6 = host.indexOf(':') >= 0 && !host.startsWith("[");
        // The client hands over international names in their readable form.
        Admission admission = admit(isBareIpv6 ? "[" + host + "]" : IDN.toASCII(host));
        if (admission instanceof Admission.Admitted admitted) {
            return admitted.addresses().toArray(InetAddress[]::new);
        }
        throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private Admission judge(String host, BooleanSupplier isOver) {
        if (Target.parse("http://" + host + "/").isEmpty()) {
            return new Admission.Refused("not a host");
        }
        if (isLocal(host)) {
            return allowsPrivate ? judge(host, loopback()) : new Admission.Refused("private address");
        }
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        lookups.execute(() -> {
            try {
                answer.complete(lookup.addresses(host));
            } catch (UnknownHostException | SecurityException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return judge(host, waitedFor(answer, isOver));
        } catch (TimeoutException e) {
            return new Admission.Unknown("name lookup timed out", false);
        } catch (ExecutionException e) {
            return unknown(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Admission.Unknown("interrupted", false);
        }
    }

    private InetAddress[] waitedFor(CompletableFuture<InetAddress[]> answer, BooleanSupplier isOver)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return answer.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (isOver.getAsBoolean() || System.nanoTime() - end >= 0) {
                    throw e;
                }
            }
        }
    }

    private Admission judge(String host, InetAddress[] addresses) {
        if (addresses.length == 0) {
            return new Admission.Unknown("the name " + host + " has no address", true);
        }
        for (InetAddress address : addresses) {
            if (!isAllowed(address)) {
                return new Admission.Refused(Network.isPrivate(address) ? "private address" : "not a public address");
            }
        }
        hasFoundNames |= !isLiteral(host) && !isLocal(host);
        return new Admission.Admitted(Stream.of(addresses).limit(MOST_ADDRESSES).toList());
    }

    private boolean isAllowed(InetAddress address) {
        if (opened.contains(address.getHostAddress()) || (allowsPrivate && Network.isPrivate(address))) {
            return true;
        }
        return Network.isPublic(address) && (allowsPrivate || !isOurs(address));
    }

    /** Whether an address is this machine's own public one, behind which only its own doors stand. */
    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1));
    }

    /** Whether a name is found without any name system (RFC 6761, 6.3), so that finding it proves nothing. */
    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static InetAddress[] loopback() {
        return List.of(InetAddress.getLoopbackAddress()).toArray(InetAddress[]::new);
    }

    private Admission unknown(String message) {
        // The words of getaddrinfo are all that Java passes on to tell "no" from "no answer".
        String words = message.toLowerCase(Locale.ROOT);
        boolean noAnswer = words.contains("temporary failure") || words.contains("try again");
        return noAnswer
                ? new Admission.Unknown("name lookup failed", false)
                : new Admission.Unknown("no such name", hasFoundNames);
    }
}
