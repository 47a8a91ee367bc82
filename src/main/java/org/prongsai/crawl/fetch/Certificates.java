package org.prongsai.crawl.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.jspecify.annotations.Nullable;

/**
 * The record of what is wrong with hosts' certificates. A bad certificate is noted and the page is read all the same; so
 * this must only ever guard requests that carry no cookie and no secret. Thread-safe.
 */
final class Certificates extends X509ExtendedTrustManager {
    private static final String NONE = "";

    private final X509ExtendedTrustManager trusted;
    private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();
    // By host and port, for as long as the program runs: a resumed TLS session shows no certificate again.
    private final Cache<String, String> faults =
            Caffeine.newBuilder().maximumSize(50_000).build();

    Certificates() throws GeneralSecurityException {
        this(null);
    }

    /** Trusts only the issuers of a key store; those of the Java installation without one. */
    Certificates(@Nullable KeyStore issuers) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(issuers);
        trusted = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    /** A TLS context that notes faults here. */
    SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {this}, null);
        return context;
    }

    /** The kind of fault that a host's certificate had when it was last shown. */
    Optional<String> fault(String host, int port) {
        return Optional.ofNullable(faults.getIfPresent(key(host, port))).filter(fault -> !fault.equals(NONE));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        faults.put(key(engine.getPeerHost(), engine.getPeerPort()), judge(chain, type, engine.getPeerHost()));
    }

    private String judge(X509Certificate[] chain, String type, @Nullable String host) {
        try {
            trusted.checkServerTrusted(chain, type);
        } catch (CertificateException e) {
            return kind(e, chain);
        }
        try {
            names.verify(String.valueOf(host), chain[0]);
            return NONE;
        } catch (SSLException e) {
            return "wrong host";
        }
    }

    private static String kind(CertificateException fault, X509Certificate[] chain) {
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity();
            } catch (CertificateExpiredException e) {
                return "expired";
            } catch (CertificateNotYetValidException e) {
                return "not yet valid";
            }
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathValidatorException path
                    && path.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
                return "weak algorithm";
            }
            if (cause instanceof CertPathValidatorException path && path.getReason() == BasicReason.REVOKED) {
                return "revoked";
            }
        }
        X509Certificate own = chain[0];
        return own.getSubjectX500Principal().equals(own.getIssuerX500Principal()) ? "self-signed" : "unknown issuer";
    }

    private static String key(@Nullable String host, int port) {
        return String.valueOf(host).toLowerCase(Locale.ROOT) + ":" + port;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("only engines are used");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("only engines are used");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
