package org.prongsai.bench.complaint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.prongsai.seal.DataKey;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.PublicKey;

/** Whether anything is closed twice with the same nonce under one key. Arguments: texts, files, seals to close. */
public final class Nonces {
    private static final int OF_TEXT = 24;
    /** Length byte, salt of the file's own key and the beginning of its nonces. */
    private static final int OF_FILE = 40;

    private static final int OF_SEAL = 32;

    private Nonces() {}

    public static void main(String[] args) throws IOException {
        int texts = Integer.parseInt(args[0]);
        int files = Integer.parseInt(args[1]);
        int seals = Integer.parseInt(args[2]);
        System.out.printf(
                "%d texts, %d files, %d seals: %d repeats%n", texts, files, seals, repeats(texts, files, seals));
    }

    /** How many nonces came again. */
    public static int repeats(int texts, int files, int seals) throws IOException {
        DataKey key = DataKey.fresh();
        PublicKey channel = KeyPair.fresh().publicKey();
        byte[] plain = new byte[16];
        Set<String> seen = new HashSet<>();
        for (int each = 0; each < texts; each++) {
            seen.add(start(key.close(plain, "same"), OF_TEXT));
        }
        for (int each = 0; each < files; each++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream closing = key.closing(out, "same")) {
                closing.write(plain);
            }
            seen.add(start(out.toByteArray(), OF_FILE));
        }
        for (int each = 0; each < seals; each++) {
            seen.add(start(channel.seal(plain, "same"), OF_SEAL));
        }
        return texts + files + seals - seen.size();
    }

    private static String start(byte[] closed, int length) {
        return HexFormat.of().formatHex(closed, 0, length);
    }
}
