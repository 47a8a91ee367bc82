package org.prongsai.bench.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.FilledForm;

/** What a browser with or without scripts makes of a page with the form for complaints, and what its reader sees there. */
final class Browser {
    private static final Pattern WORD = Pattern.compile("name=\"word\" value=\"([^\"]+)\"");
    private static final Pattern SUM = Pattern.compile("<label for=\"sum\">\\D*(\\d+)\\D+(\\d+)");
    private static final Pattern PROBLEM = Pattern.compile("<li><a href=\"#(\\w+)\">([^<.]*)");

    private Browser() {}

    /** The form of a page, for which a script worked where there is one. */
    static FilledForm form(String page, boolean hasScripts) {
        return FilledForm.on(
                hasScripts
                        ? page.replace(
                                "name=\"proof\" value=\"\"", "name=\"proof\" value=\"" + proof(word(page)) + "\"")
                        : page);
    }

    /** The word of a page's form, of which its tracking code is made. */
    static String word(String page) {
        return first(WORD, page);
    }

    /** Whether a page shows the tracking code of a form's word. */
    static boolean hasCode(String page, String word) {
        return TrackingCode.of(word).orElseThrow().groups().stream()
                .map("<span>%s</span>"::formatted)
                .allMatch(page::contains);
    }

    /** Whether a page asks a sum. */
    static boolean asksSum(String page) {
        return SUM.matcher(page).find();
    }

    /** Answers the sum of a page where it asks one. */
    static void answerSum(String page, FilledForm form) {
        Matcher sum = SUM.matcher(page);
        if (sum.find()) {
            form.typed("sum", String.valueOf(Integer.parseInt(sum.group(1)) + Integer.parseInt(sum.group(2))));
        }
    }

    /** What a page says is wrong first: the field and the beginning of its sentence. */
    static List<String> problem(String page) {
        Matcher problem = PROBLEM.matcher(page);
        return problem.find() ? List.of(problem.group(1), problem.group(2)) : List.of("", "no form");
    }

    /** What the script of the form looks for. */
    static String proof(String word) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (long number = 0; ; number++) {
                byte[] hash = sha256.digest((word + ":" + number).getBytes(StandardCharsets.US_ASCII));
                if (hash[0] == 0 && hash[1] == 0) {
                    return String.valueOf(number);
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no form: " + page);
        }
        return matcher.group(1);
    }
}
