package org.prongsai.bench.complaint;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.FilledForm;

/**
 * A form that a writer sends, with a text that no other has and its files, and the word from which its code is made.
 */
record Sent(String text, List<byte[]> files, String word, FilledForm form) {
    private static final Pattern WORD = Pattern.compile("name=\"word\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Opens the form and fills it. */
    static Sent filled(int port, String text, List<byte[]> files) throws Exception {
        String page = CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + ReportPortal.FORM))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
        return filled(page, text, files);
    }

    private static Sent filled(String page, String text, List<byte[]> files) {
        Matcher word = WORD.matcher(page);
        if (!word.find()) {
            throw new IllegalStateException("no form: " + page);
        }
        FilledForm form = FilledForm.on(page).typed("what", text);
        for (int each = 0; each < files.size(); each++) {
            form.chosen("f" + each + ".txt", files.get(each));
        }
        return new Sent(text, files, word.group(1), form);
    }

    /** Sends it; says whether it was acknowledged with the code that its word gives. */
    boolean send(int port) {
        HttpResponse<String> answer = form.send(port);
        return answer.statusCode() == 200 && Browser.hasCode(answer.body(), word);
    }

    TrackingCode code() {
        return TrackingCode.of(word).orElseThrow();
    }
}
