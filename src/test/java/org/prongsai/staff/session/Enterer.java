package org.prongsai.staff.session;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.profile.SamplePortal;

/** Somebody who types into the sign-in of a sample portal. */
public final class Enterer {
    private static final Pattern MARK = Pattern.compile("name=\"mark\" value=\"([^\"]+)\"");
    private final SamplePortal portal;

    public Enterer(SamplePortal portal) {
        this.portal = portal;
    }

    /** Types address and password. */
    public HttpResponse<String> password(String email, String password, String... headers) {
        return portal.visitor.send("/sign-in", form(email, password), headers);
    }

    /** What the form holds. */
    public Map<String, String> form(String email, String password) {
        return new HashMap<>(
                Map.of("mark", mark(portal.visitor.open("/sign-in").body()), "email", email, "password", password));
    }

    /** Where somebody lands who wanted this page. */
    public String next(String wanted) {
        Map<String, String> form = form("officer@nong-kaew.example", org.prongsai.staff.SampleStaff.PASSWORD);
        form.put("next", wanted);
        return portal.visitor
                .send("/sign-in", form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The mark of the last form on a page. */
    public static String mark(String page) {
        Matcher found = MARK.matcher(page);
        String mark = "";
        while (found.find()) {
            mark = found.group(1);
        }
        return mark;
    }

    /** What a browser sends back of a cookie that it was given, as a header's value; empty when it was given none. */
    public static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElse("");
    }
}
