package org.prongsai.crawl.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.prongsai.crawl.address.Target;
import org.prongsai.crawl.gate.AddressGate;

/**
 * One request at a time to any host that its gate lets through: no redirects, no cookies, no proxy, no secrets. A shared
 * client with two threads of its own serves all visits. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    /** What Java says when a server refuses our versions, and when it answers with one of its own. */
    private static final Pattern OLD_TLS =
            Pattern.compile("protocol_version|selected protocol version (?:TLS10|TLS11|SSL)");

    private final CloseableHttpAsyncClient client;
    private final Certificates certificates;
    private final FetchLimits limits;
    private final BodyRoom room;
    private final Clock clock;

    public Fetcher(AddressGate gate, FetchLimits limits, String userAgent, Clock clock) {
        this.limits = limits;
        this.room = BodyRoom.ofHeap(limits);
        this.clock = clock;
        try {
            this.certificates = new Certificates();
            this.client = client(connections(gate, limits, certificates), limits, userAgent);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
        client.start();
    }

    /** Asks for a target; the answer always comes normally, with trouble as a value, within the limit of time. */
    public Request fetch(Target target, Portion portion) {
        long began = System.nanoTime();
        CompletableFuture<BodyConsumer.Raw> raw = new CompletableFuture<>();
        HttpHost host = new HttpHost(target.scheme(), bareHost(target), target.port());
        BasicHttpRequest request = new BasicHttpRequest(Method.GET, host, target.pathAndQuery());
        BodyConsumer consumer = new BodyConsumer(raw, limits, portion, room);
        HttpClientContext context = HttpClientContext.create();
        Future<BodyConsumer.Raw> exchange =
                client.execute(host, new BasicRequestProducer(request, null), consumer, null, context, new Relay(raw));
        raw.orTimeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Fetched> fetched = raw.handle((answer, fault) -> {
            consumer.end();
            if (fault != null) {
                exchange.cancel(true);
                return failed(fault);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            String badCertificate = target.scheme().equals("https")
                    ? certificates.fault(bareHost(target), target.port()).orElse(null)
                    : null;
            return new Fetched.Answer(
                    answer.status(), answer.headers(), answer.body(), clock.instant(), took, badCertificate);
        });
        return new Request(fetched, raw);
    }

    @Override
    public void close() {
        // Waiting for connections that were just broken off would take five seconds.
        client.close(CloseMode.IMMEDIATE);
    }

    /** A request on its way. */
    public record Request(CompletableFuture<Fetched> answer, CompletableFuture<?> raw) {
        /** A request that has its answer before it is sent. */
        public static Request answered(Fetched result) {
            return new Request(CompletableFuture.completedFuture(result), new CompletableFuture<>());
        }

        /** Breaks it off; the answer then is trouble. */
        public void cancel() {
            raw.completeExceptionally(new IOException("cancelled"));
        }
    }

    private static String bareHost(Target target) {
        String host = target.host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Fetched failed(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof BodyConsumer.OverLimit limit) {
            return new Fetched.Failed(limit.trouble(), String.valueOf(limit.getMessage()));
        }
        if (cause instanceof MessageConstraintException) {
            return new Fetched.Failed(Trouble.BUDGET, "headers too long");
        }
        return Fetched.Failed.silent(word(cause));
    }

    private static String word(Throwable cause) {
        if (cause instanceof TimeoutException) {
            return "answer took too long";
        } else if (cause instanceof SocketTimeoutException) {
            return cause instanceof org.apache.hc.client5.http.ConnectTimeoutException
                    ? "connect timed out"
                    : "read timed out";
        } else if (cause instanceof ConnectException) {
            return "connection refused";
        } else if (cause instanceof UnknownHostException) {
            return "no address";
        } else if (cause instanceof SSLException) {
            return OLD_TLS.matcher(String.valueOf(cause.getMessage())).find() ? Fetched.Failed.OLD_TLS : "TLS failed";
        } else if (cause instanceof HttpException) {
            return "not an HTTP answer";
        } else if (cause instanceof IOException) {
            return "connection broken";
        }
        return "no answer";
    }

    private static PoolingAsyncClientConnectionManager connections(
            AddressGate gate, FetchLimits limits, Certificates certificates) throws GeneralSecurityException {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(gate)
                // A ceiling only; one request at a time per host and address is the pace book's rule.
                .setMaxConnPerRoute(16)
                .setMaxConnTotal(1_000)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(limits.connect()))
                        .setSocketTimeout(timeout(limits.idle()))
                        .setIdleTimeout(Timeout.ofSeconds(15))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(limits.connect()))
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(certificates.context())
                        .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                        .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                        .buildAsync())
                .build();
    }

    private static CloseableHttpAsyncClient client(
            PoolingAsyncClientConnectionManager connections, FetchLimits limits, String userAgent) {
        return HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(2)
                        .setSoTimeout(timeout(limits.idle()))
                        .setTcpNoDelay(true)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxHeaderCount(200)
                        .setMaxLineLength(16_384)
                        .setBufferSize(16_384)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(limits.idle()))
                        .setConnectionRequestTimeout(timeout(limits.idle()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setUserAgent(userAgent)
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"),
                        new BasicHeader("Accept-Language", "th,en;q=0.5"),
                        new BasicHeader("Accept-Encoding", "gzip, deflate")))
                .disableContentCompression()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                // A selector that is closed under its last connections; every request has its own end in its future.
                .setIoReactorExceptionCallback(fault -> {})
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(15))
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
