package org.prongsai.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.prongsai.profile.SamplePortal;
import org.prongsai.seal.SlowHash;
import org.prongsai.staff.SampleStaff;
import org.prongsai.staff.session.Enterer;
import org.prongsai.web.edge.TickingClock;

/**
 * Whether the time of an answer tells which e-mail addresses have an account (security.md, W-16): wrong passwords for known and
 * for unknown addresses in random order, over HTTP, with the hash of every day or, with a second argument, a quick one; prints medians
 * and the p of Mann and Whitney.
 */
public final class SignInTimes {
    private SignInTimes() {}

    public static void main(String[] arguments) throws IOException {
        int times = arguments.length == 0 ? 2_000 : Integer.parseInt(arguments[0]);
        // without the cost of the hash, which is the same for all, less noise hides what else differs
        SlowHash hash = arguments.length == 2 ? SamplePortal.QUICK : SlowHash.STANDARD;
        TickingClock clock = new TickingClock(SamplePortal.MORNING);
        Path folder = Files.createTempDirectory("sign-in-times");
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        try (SamplePortal portal = new SamplePortal(folder, clock, hash)) {
            SampleStaff staff = new SampleStaff(portal);
            Random random = new Random(1);
            for (int i = -100; i < 2 * times; i++) {
                clock.pass(Duration.ofSeconds(61));
                boolean isKnown =
                        i < 0 ? i % 2 == 0 : known.size() < times && (unknown.size() >= times || random.nextBoolean());
                double took = time(portal, staff, isKnown ? "officer@nong-kaew.example" : "nobody1@nong-kaew.example");
                if (i >= 0) {
                    (isKnown ? known : unknown).add(took);
                }
            }
        }
        System.out.println("known against unknown: " + new TwoSamples(known, unknown));
    }

    private static double time(SamplePortal portal, SampleStaff staff, String email) {
        Map<String, String> form =
                Map.of("mark", staff.strangersMark(), "email", email, "password", "wrong and wrong again");
        long begun = System.nanoTime();
        HttpResponse<String> answer = portal.visitor.send("/sign-in", form);
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 422) {
            throw new IllegalStateException(Enterer.mark(answer.body()) + answer.statusCode());
        }
        return took;
    }
}
