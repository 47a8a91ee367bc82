package org.prongsai.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesTest {

    @ParameterizedTest
    @CsvSource({
        "unknown-issuer, 127.0.0.1, ''",
        "unknown-issuer, town.example, wrong host",
        "wrong-host, 127.0.0.1, wrong host",
        "wrong-host, other.example, ''",
        "self-signed, 127.0.0.1, self-signed",
        "expired, 127.0.0.1, expired",
        "not-yet-valid, 127.0.0.1, not yet valid",
        "rsa-1024-sha1, 127.0.0.1, self-signed"
    })
    void faultIsRecordedByKindForEachHost(String name, String host, String fault)
            throws GeneralSecurityException, IOException {
        Certificates certificates = new Certificates(inventedIssuer());
        SSLEngine engine = SSLContext.getDefault().createSSLEngine(host, 443);
        certificates.checkServerTrusted(chain(name), "UNKNOWN", engine);
        assertThat(certificates.fault(host, 443).orElse("")).isEqualTo(fault);
        assertThat(certificates.fault(host, 8443)).isEmpty();
        assertThat(certificates.fault("neighbour.example", 443)).isEmpty();
    }

    private static X509Certificate[] chain(String name) throws GeneralSecurityException, IOException {
        try (InputStream in = resource(name + ".p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, "changeit".toCharArray());
            return Arrays.stream(store.getCertificateChain("a"))
                    .map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
        }
    }

    private static KeyStore inventedIssuer() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = resource("invented-ca.crt")) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return store;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = CertificatesTest.class.getResourceAsStream("/certificates/" + name);
        if (in == null) {
            throw new IOException("no " + name);
        }
        return in;
    }
}
