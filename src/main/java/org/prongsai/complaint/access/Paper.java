package org.prongsai.complaint.access;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.complaint.channel.RecoveryKey;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.SealBroken;

/**
 * A recovery key between being printed and being used: it travels in its own form, sealed to the handler who prints it, so that
 * it stands nowhere else, and holds only once parts of it came back from the paper.
 */
record Paper(RecoveryKey key, String sealed) {
    private static final int ASKED = 2;

    /** A key that nobody had before, for a handler to print. */
    static Paper fresh(Handler handler) {
        RecoveryKey key = RecoveryKey.fresh();
        byte[] seal = handler.key().publicKey().seal(key.pair().privateBytes(), about(handler));
        return new Paper(key, Base64.getUrlEncoder().withoutPadding().encodeToString(seal));
    }

    /** The paper of a form; none for what this handler's session did not print. */
    static Optional<Paper> of(Handler handler, String sealed) {
        try {
            byte[] seal = Base64.getUrlDecoder().decode(sealed);
            KeyPair pair = KeyPair.of(handler.key().open(seal, about(handler)));
            return Optional.of(new Paper(new RecoveryKey(pair), sealed));
        } catch (IllegalArgumentException | SealBroken e) {
            return Optional.empty();
        }
    }

    List<String> groups() {
        return key.groups();
    }

    /** The numbers of two groups, from 1, that are asked for; always the same of one key. */
    List<Integer> asked() {
        int count = groups().size();
        byte[] open = key.pair().publicKey().bytes();
        int first = Math.floorMod(open[0], count);
        int second = Math.floorMod(first + 1 + Math.floorMod(open[1], count - 1), count);
        return List.of(Math.min(first, second) + 1, Math.max(first, second) + 1);
    }

    /** Whether both groups that were asked for came back. */
    boolean isConfirmedBy(List<String> typed) {
        for (int each = 0; each < ASKED; each++) {
            if (!groups().get(asked().get(each) - 1).equals(plain(typed.get(each)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .replaceAll("[^0-9A-Z]", "");
    }

    private static String about(Handler handler) {
        return "printed recovery key of agency " + handler.agency().id();
    }
}
