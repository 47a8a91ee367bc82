package org.prongsai.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] TEXT = "นายกฯ รับเงินใต้โต๊ะ".getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyTheOwnerOfTheKeyPairOpens() {
        KeyPair owner = KeyPair.fresh();
        byte[] sealed = PublicKey.of(owner.publicKey().bytes()).seal(TEXT, "complaint 1");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(TEXT, StandardCharsets.ISO_8859_1));
        assertThat(KeyPair.of(owner.privateBytes()).open(sealed, "complaint 1")).isEqualTo(TEXT);
        assertThatThrownBy(() -> KeyPair.fresh().open(sealed, "complaint 1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void sealThatWasMovedOrChangedDoesNotOpen() {
        KeyPair owner = KeyPair.fresh();
        byte[] sealed = owner.publicKey().seal(TEXT, "complaint 1");
        assertThatThrownBy(() -> owner.open(sealed, "complaint 2")).isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> owner.open(sealed, "complaint 1")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> owner.open(new byte[3], "complaint 1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void textsOfOneKeyNeverLookAlike() {
        DataKey key = DataKey.fresh();
        assertThat(key.close(TEXT, "a")).isNotEqualTo(key.close(TEXT, "a"));
        assertThat(DataKey.of(key.bytes()).open(key.close(TEXT, "a"), "a")).isEqualTo(TEXT);
        assertThatThrownBy(() -> DataKey.fresh().open(key.close(TEXT, "a"), "a"))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void fileComesBackAsItWas() throws IOException {
        byte[] file = new byte[1_000_003];
        new Random(7).nextBytes(file);
        DataKey key = DataKey.fresh();
        byte[] closed = closed(key, file);
        try (InputStream in = key.opening(new ByteArrayInputStream(closed), "file 1")) {
            assertThat(in.readAllBytes()).isEqualTo(file);
        }
    }

    @Test
    void fileThatWasCutOrChangedIsNeverReadToItsEnd() throws IOException {
        DataKey key = DataKey.fresh();
        byte[] closed = closed(key, new byte[300_000]);
        byte[] cut = java.util.Arrays.copyOf(closed, 2 * 65_536);
        byte[] changed = closed.clone();
        changed[200_000] ^= 1;
        for (byte[] wrong : new byte[][] {cut, changed, new byte[0]}) {
            assertThatThrownBy(() -> key.opening(new ByteArrayInputStream(wrong), "file 1")
                            .readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void sameSecretAndSaltGiveTheSameKey() {
        byte[] salt = SlowHash.salt();
        byte[] closed = SlowHash.STANDARD.key("รหัสผ่านที่ยาวพอ", salt).close(TEXT, "a");
        assertThat(SlowHash.STANDARD.key("รหัสผ่านที่ยาวพอ", salt).open(closed, "a"))
                .isEqualTo(TEXT);
        assertThatThrownBy(
                        () -> SlowHash.STANDARD.key("รหัสผ่านที่ยาวพอ ", salt).open(closed, "a"))
                .isInstanceOf(SealBroken.class);
    }

    /** A figure that the authors of Argon2 test their own program with: 64 MiB, two passes. */
    @Test
    void slowHashIsArgon2id() {
        assertThat(HexFormat.of()
                        .formatHex(new SlowHash(65_536, 2).of("password", "somesalt".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    private static byte[] closed(DataKey key, byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream closing = key.closing(out, "file 1")) {
            closing.write(file);
        }
        return out.toByteArray();
    }
}
