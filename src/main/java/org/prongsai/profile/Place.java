package org.prongsai.profile;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.prongsai.check.schedule.Rhythm;
import org.prongsai.web.view.QrCode;
import org.prongsai.web.view.Shown;

/**
 * Where this portal stands for its visitors, and who answers for it.
 *
 * @param base how visitors reach the portal, without a slash at the end
 * @param contact a web or e-mail address; the base itself when nobody gave one
 * @param rhythm how often it checks by itself, null when it does not
 */
public record Place(URI base, String contact, @Nullable Rhythm rhythm) {

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
        String link = Shown.contact(contact);
        if (link.startsWith("mailto:")) {
            return link + "?subject=" + encoded(subject) + "&body=" + encoded(address);
        }
        return link.replaceFirst("/+$", "").equalsIgnoreCase(base.toString()) ? null : link;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
