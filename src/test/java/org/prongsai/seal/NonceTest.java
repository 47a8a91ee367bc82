package org.prongsai.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.prongsai.bench.complaint.Nonces;

/** Part of A-2: what closes one thing never closes another. A million are drawn by {@link Nonces}. */
class NonceTest {
    @Test
    void noNonceOfTextsFilesOrSealsComesTwice() throws IOException {
        assertThat(Nonces.repeats(100_000, 1_000, 100)).isZero();
    }
}
