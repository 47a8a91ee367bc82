package org.prongsai.staff.session;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The cookie that carries a session's word. It goes only to this host, over TLS, and no script sees it. {@code Lax} and not
 * {@code Strict}, because a link in a mail to a page of the desk must find its reader signed in; whatever changes something
 * asks for a form's mark beside the cookie.
 *
 * @param name with {@code __Host-} before it wherever the portal is reached over TLS
 * @param secure whether the cookie goes only over TLS
 * @param safe whether people may sign in at all: over TLS, or on the machine itself
 */
public record SessionCookie(String name, boolean secure, boolean safe) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The cookie of a portal that visitors reach at an address. */
    public static SessionCookie of(URI base) {
        boolean secure = "https".equals(base.getScheme());
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return new SessionCookie(secure ? "__Host-prongsai" : "prongsai", secure, secure || LOOPBACK.contains(host));
    }

    /** The header that gives the browser a word. */
    public String set(String word) {
        return name + "=" + word + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** The header that takes the word away. */
    public String clear() {
        return set("") + "; Max-Age=0";
    }
}
