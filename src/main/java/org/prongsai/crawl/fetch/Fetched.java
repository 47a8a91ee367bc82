package org.prongsai.crawl.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Fetched {

    /**
     * An answer, whatever its status.
     *
     * @param body as sent until {@link Decoder} has unpacked it
     * @param certificateFault what is wrong with the host's certificate, by kind; null when nothing is
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is handed on, never compared
    record Answer(
            int status,
            Headers headers,
            byte[] body,
            Instant at,
            Duration took,
            @Nullable String certificateFault) implements Fetched {
        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        public boolean isRedirect() {
            return switch (status) {
                case 301, 302, 303, 307, 308 -> !headers.first("location").isEmpty();
                default -> false;
            };
        }

        /** Whether it asks to come back later; a challenge page would ask again. */
        public boolean isBusy() {
            return (status == 429 || status == 503)
                    && !headers.first("cf-mitigated").equals("challenge");
        }

        Answer withBody(byte[] decoded) {
            return new Answer(status, headers, decoded, at, took, certificateFault);
        }
    }

    /** No answer. */
    record Failed(Trouble trouble, String detail) implements Fetched {
        static final String OLD_TLS = "only old TLS";

        /** Of a server that gives no answer, by the word on it. */
        public static Failed silent(String detail) {
            return new Failed(detail.equals(OLD_TLS) ? Trouble.OLD_TLS : Trouble.UNREACHABLE, detail);
        }
    }
}
