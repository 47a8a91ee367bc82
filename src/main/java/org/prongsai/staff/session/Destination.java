package org.prongsai.staff.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in: always a page of this portal, whatever the address says. */
final class Destination {
    /** A path whose first name is one of the portal: browsers read two strokes, or one of the other kind, as another host. */
    private static final Pattern INSIDE = Pattern.compile("/(?:[A-Za-z0-9][!-~&&[^\\\\]]{0,1000})?");

    private static final String DESK = "/desk";

    private Destination() {}

    /** The wanted page, or the desk when that is none of ours. */
    static String inside(@Nullable String wanted) {
        if (wanted == null || wanted.startsWith("/sign-")) {
            return DESK;
        }
        return INSIDE.matcher(wanted).matches() ? wanted : DESK;
    }

    /** The same to stand in an address. */
    static String escaped(String destination) {
        return URLEncoder.encode(destination, StandardCharsets.UTF_8);
    }
}
