package org.prongsai.bench.complaint;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.prongsai.bench.TwoSamples;
import org.prongsai.complaint.ReportPortal;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.web.form.FormMarks;

/**
 * What the time of an answer tells of tracking codes: right ones, well-formed ones that lead nowhere, and mistyped ones,
 * in random order over HTTP with a quick hash. A right code opens its complaint, so its answer is another page; mistyped codes
 * are told by their check digit before anything is looked up, on purpose. The last pair is codes that lead nowhere while the
 * portal keeps none and while it keeps a thousand. Arguments: how often each, folder for a
 * temporary one.
 */
public final class TrackTimes {
    private static final int WARM_UP = 300;

    private TrackTimes() {}

    public static void main(String[] args) throws IOException {
        int times = Integer.parseInt(args[0]);
        List<List<Double>> took = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Path folder = Path.of(args[1]);
        try (ReportPortal full = new ReportPortal(Files.createTempDirectory(folder, "full"));
                ReportPortal empty = new ReportPortal(Files.createTempDirectory(folder, "empty"))) {
            for (int each = 0; each < 1_000; each++) {
                full.sample.file("another report " + each);
            }
            TrackingCode right = full.sample.file("a report");
            Random random = new Random(1);
            for (int each = -WARM_UP; each < 4 * times; each++) {
                int kind = random.nextInt(4);
                String code = kind == 0 ? right.digits() : kind == 1 ? mistyped() : missing();
                double time = time(kind == 3 ? empty : full, code);
                if (each >= 0) {
                    took.get(kind).add(time);
                }
            }
        }
        System.out.println("right against missing: " + new TwoSamples(took.get(0), took.get(2)));
        System.out.println("mistyped against missing: " + new TwoSamples(took.get(1), took.get(2)));
        System.out.println(
                "missing beside no complaint against beside 1,001: " + new TwoSamples(took.get(3), took.get(2)));
    }

    private static String missing() {
        return TrackingCode.of(TrackingCode.word()).orElseThrow().digits();
    }

    private static String mistyped() {
        String digits = missing();
        char last = digits.charAt(20);
        return digits.substring(0, 20) + (last == '9' ? '0' : (char) (last + 1));
    }

    private static double time(ReportPortal portal, String code) {
        Map<String, String> form =
                Map.of("mark", new FormMarks(new byte[32], portal.sample.clock).issue(""), "code", code);
        long begun = System.nanoTime();
        HttpResponse<String> answer = portal.visitor.send("/complaints/track", form);
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200 && answer.statusCode() != 422) {
            throw new IllegalStateException(answer.statusCode() + answer.body());
        }
        return took;
    }
}
