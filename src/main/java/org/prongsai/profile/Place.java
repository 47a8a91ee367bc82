package org.prongsai.profile;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.view.QrCode;

/**
 * Where this portal stands for its visitors, and who answers for it.
 *
 * @param base how visitors reach the portal, without a slash at the end
 * @param contact a web or e-mail address; the base itself when nobody gave one
 */
public record Place(URI base, String contact) {

    /**
     * What a page says of itself on paper and to whoever finds a mistake in it.
     *
     * @param address its whole address, for ever
     * @param qr the same to scan
     * @param contact a link to whoever mends mistakes, null when the portal names nobody
     */
    public record Note(String address, QrCode qr, @Nullable String contact) {}

    /** The whole address of a path. */
    public String address(String path) {
        return base + path;
    }

    /** The note of a page; a mail about it gets this subject. */
    Note note(String path, String subject) {
        return new Note(address(path), QrCode.of(address(path)), contactAbout(subject, address(path)));
    }

    private @Nullable String contactAbout(String subject, String address) {
        if (contact.matches("(?i)https?://.*")) {
            return URI.create(contact.replaceFirst("/+$", "")).equals(base) ? null : contact;
        }
        return contact.contains("@")
                ? "mailto:" + contact.replaceFirst("(?i)^mailto:", "") + "?subject=" + encoded(subject) + "&body="
                        + encoded(address)
                : "https://" + contact;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
