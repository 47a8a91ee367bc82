package org.prongsai.bench.complaint;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.prongsai.web.FilledForm;

/**
 * Somebody honest with a network of their own, who opens the form, writes for a while and sends it, does what the page asks
 * when it comes back, and gives up after some times.
 *
 * @param network what stands in X-Forwarded-For
 * @param seconds how long they write
 * @param hasFile whether they bring a file of 1 MB
 * @param hasScripts whether their browser runs scripts
 */
record Reporter(String network, int seconds, boolean hasFile, boolean hasScripts) {
    private static final int PATIENCE = 5;
    /** How long they read a page that came back; less than it asks for while too many send. */
    private static final int READING_SECONDS = 6;

    /**
     * How it went.
     *
     * @param accepted whether they saw their code
     * @param withFile whether their file went with it
     * @param tries how often they sent
     * @param slowest milliseconds of the slowest answer
     * @param last what the last page said
     */
    record Way(boolean accepted, boolean withFile, int tries, long slowest, String last) {}

    /** Reports to the portal, from opening the form to the code or giving up. */
    Way report(WholePortal portal) throws InterruptedException {
        long slowest = 0;
        boolean keepsFile = hasFile;
        String last = "";
        try {
            String page = portal.visitor
                    .open(WholePortal.FORM + "?lang=en", "X-Forwarded-For", network)
                    .body();
            TimeUnit.SECONDS.sleep(seconds);
            for (int tries = 1; tries <= PATIENCE; tries++) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = filled(page, keepsFile).send(portal.port, "X-Forwarded-For", network);
                slowest = Math.max(slowest, (System.nanoTime() - begun) / 1_000_000);
                if (answer.statusCode() == 200 && Browser.hasCode(answer.body(), Browser.word(page))) {
                    return new Way(true, keepsFile, tries, slowest, last);
                }
                page = answer.body();
                last = answer.statusCode() + " " + Browser.problem(page).get(1);
                keepsFile &= answer.statusCode() == 503
                        || !Browser.problem(page).get(0).equals("files");
                TimeUnit.SECONDS.sleep(READING_SECONDS);
            }
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            last = "no page: " + e;
        }
        return new Way(false, false, PATIENCE, slowest, last);
    }

    private FilledForm filled(String page, boolean keepsFile) {
        FilledForm form = Browser.form(page, hasScripts)
                .typed("what", "ถนนหน้าโรงเรียนถูกเทใหม่ทั้งที่ยังดีอยู่ ".repeat(20) + network)
                .typed("where", "ถนนสาย 3");
        Browser.answerSum(page, form);
        if (keepsFile) {
            byte[] file = new byte[1_000_000];
            Arrays.fill(file, (byte) 'x');
            form.chosen("photo.txt", file);
        }
        return form;
    }
}
