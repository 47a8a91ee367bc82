package org.prongsai.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.document.Address;

/** Addresses that stand in running text. */
public final class TextLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"'(){}\\[\\]|]{3,1000}", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50;

    private TextLinks() {}

    /** The addresses in a text, in their order, without the punctuation that follows them. */
    public static List<Address> in(String text) {
        if (!text.contains("://") && !text.contains("www.")) {
            return List.of();
        }
        List<Address> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            String address = matcher.group().replaceAll("[.,;:!?]+$", "");
            Address.of(address.startsWith("w") || address.startsWith("W") ? "http://" + address : address)
                    .ifPresent(found::add);
        }
        return found;
    }
}
