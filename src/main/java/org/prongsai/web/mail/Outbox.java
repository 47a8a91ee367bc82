package org.prongsai.web.mail;

import java.time.Clock;
import java.util.regex.Pattern;
import org.prongsai.web.view.Shown;

/**
 * Takes letters and answers at once; they are sent later. Without a mail server it takes none, because nobody would ever carry
 * them. Thread-safe.
 */
public final class Outbox {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 200;
    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** One plain address, as people have them; no name, no list, no route, no quotes and no address of a machine. */
    private static final Pattern ADDRESS = Pattern.compile("^" + WORD + "(?:\\." + WORD + "){0,20}@" + LABEL + "(?:\\."
            + LABEL + "){0,20}\\.[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private final OutboxStore store;
    private final Clock clock;
    private final boolean isOpen;

    /** {@code isOpen} says whether there is a mail server to carry letters. */
    public Outbox(OutboxStore store, Clock clock, boolean isOpen) {
        this.store = store;
        this.clock = clock;
        this.isOpen = isOpen;
    }

    /** Whether letters put here are ever sent; forms ask for an address only then. */
    public boolean isOpen() {
        return isOpen;
    }

    /** Whether a text is one address that letters can be sent to. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }

    /** Puts a letter down; what is no address is refused as a fault of the program, because forms ask {@link #isAddress}. */
    public void put(String recipient, String subject, String text) {
        if (!isOpen) {
            return;
        }
        if (!isAddress(recipient)) {
            throw new IllegalArgumentException("a letter needs one plain address");
        }
        store.add(recipient, oneLine(subject), lines(text), clock.instant());
    }

    /** No line break and no other control can end the subject and begin a header of its own (security.md, W-8). */
    private static String oneLine(String text) {
        String line = Shown.visible(text);
        int end = Math.min(line.length(), LONGEST_SUBJECT);
        return line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }

    private static String lines(String text) {
        return CONTROLS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
    }
}
