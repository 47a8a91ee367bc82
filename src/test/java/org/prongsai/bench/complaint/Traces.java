package org.prongsai.bench.complaint;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.staff.session.Enterer;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.FilledForm;
import org.prongsai.web.Visitor;

/**
 * What reporters leave behind: complaints from as many addresses with marked browsers, cookies and referrers and planted
 * texts, names and contents of files go to the whole program, are looked at again with their codes, and are then searched for on
 * the disk, in the log and in the heap. Arguments: empty folder, complaints.
 */
public final class Traces {
    /** What tells of a reporter's computer. */
    static final List<String> MARKS =
            List.of("198.18.", "MarkedBrowser", "MarkedCookie", "marked-referrer", "MarkedSite");
    /** What a reporter told. */
    static final List<String> TOLD =
            List.of("PlantedText", "PlantedPlace", "PlantedPerson", "PlantedName", "PlantedContact", "PlantedFile");

    private final WholePortal portal;
    private final List<String> pages = new ArrayList<>();

    private Traces(WholePortal portal) {
        this.portal = portal;
    }

    public static void main(String[] args) throws Exception {
        // a browser that was closed keeps no connection open, in whose room the last request would still stand
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
        Path folder = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        System.out.println(run(folder, count, true));
    }

    /**
     * What was found.
     *
     * @param acknowledged how many complaints got their code
     * @param opened how many were opened by it afterwards
     * @param onDisk planted words in database, log, files and temporary files
     * @param inAnswers those on the page of counts for the operator
     * @param finerTimes files whose time says more than the day
     * @param marksInHeap what tells of reporters' computers and is still held after collecting
     * @param toldInHeap what they told and is still held
     */
    record Found(
            int acknowledged,
            int opened,
            Set<String> onDisk,
            Set<String> inAnswers,
            Set<String> finerTimes,
            Set<String> marksInHeap,
            Set<String> toldInHeap) {}

    /** Sends so many and searches; the heap only where asked. */
    static Found run(Path folder, int count, boolean withHeap) throws Exception {
        try (WholePortal portal = WholePortal.start(folder, Map.of())) {
            Traces traces = new Traces(portal);
            int acknowledged = 0;
            for (int each = 0; each < count; each++) {
                acknowledged += traces.send(each) ? 1 : 0;
            }
            int opened = 0;
            for (int each = 0; each < traces.pages.size(); each++) {
                opened += traces.track(each) ? 1 : 0;
            }
            String counts = portal.visitor.open("/metrics").body();
            Path answers = Files.writeString(folder.resolve("metrics.txt"), counts);
            Set<String> marks = new TreeSet<>();
            Set<String> told = new TreeSet<>();
            if (withHeap) {
                traces.calm();
                Path heap = traces.heap(folder);
                marks.addAll(new Needles(MARKS).in(heap));
                told.addAll(new Needles(TOLD).in(heap));
            }
            Needles all =
                    new Needles(Stream.concat(MARKS.stream(), TOLD.stream()).toList());
            Set<String> onDisk = new TreeSet<>(all.under(portal.data));
            onDisk.addAll(all.under(portal.temporary));
            all.in(portal.log).forEach(word -> onDisk.add("log: " + word));
            return new Found(acknowledged, opened, onDisk, all.in(answers), finer(portal.data), marks, told);
        }
    }

    private boolean send(int number) {
        String page = portal.visitor.open(WholePortal.FORM, marks(number)).body();
        FilledForm form = Browser.form(page, true);
        form.typed("what", "PlantedText" + number)
                .typed("where", "PlantedPlace" + number)
                .typed("who", "PlantedPerson" + number)
                .typed("name", "PlantedName" + number)
                .typed("contact", "PlantedContact" + number)
                // with Thai, so that it is kept in pairs of bytes
                .chosen(
                        "PlantedFile" + number + " หลักฐาน.txt",
                        ("PlantedFile" + number + "\n").repeat(400).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = form.send(portal.port, marks(number));
        pages.add(Browser.word(page));
        return answer.statusCode() == 200 && answer.body().contains("<span>");
    }

    private boolean track(int number) throws InterruptedException {
        // the door lets five codes in a second
        TimeUnit.MILLISECONDS.sleep(250);
        String page = portal.visitor.open("/complaints/track", marks(number)).body();
        String code = TrackingCode.of(pages.get(number)).orElseThrow().digits();
        return portal.visitor
                .send("/complaints/track", Map.of("mark", Enterer.mark(page), "code", code), marks(number))
                .body()
                .contains("PlantedText" + number);
    }

    private static String[] marks(int number) {
        return new String[] {
            "X-Forwarded-For", "198.18." + number / 250 + "." + number % 250,
            "User-Agent", "MarkedBrowser" + number,
            "Cookie", "seen=MarkedCookie" + number,
            "Referer", "https://marked-referrer" + number + ".example/MarkedSite" + number
        };
    }

    /** Reporters close their browsers, and others come whose requests take the room of the last ones. */
    private void calm() throws InterruptedException {
        TimeUnit.SECONDS.sleep(5);
        for (int each = 0; each < 50; each++) {
            new Visitor(portal.port).open(each % 2 == 0 ? WholePortal.FORM : "/complaints/track", "Cookie", "lang=en");
        }
        TimeUnit.SECONDS.sleep(2);
    }

    /** What is held after everything that nobody needs was collected. */
    private Path heap(Path folder) throws IOException, InterruptedException {
        Path heap = folder.resolve("heap.hprof");
        Process dump = new ProcessBuilder(
                        "jcmd",
                        String.valueOf(portal.process.pid()),
                        "GC.heap_dump",
                        heap.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (dump.waitFor() != 0 || !Files.exists(heap)) {
            throw new IllegalStateException("no heap dump");
        }
        return heap;
    }

    private static Set<String> finer(Path data) throws IOException {
        Set<String> finer = new TreeSet<>();
        try (Stream<Path> files = Files.list(data.resolve("attachments/complaints"))) {
            for (Path file : files.toList()) {
                LocalTime time = ThaiDate.there(Files.getLastModifiedTime(file).toInstant())
                        .toLocalTime();
                if (!time.equals(LocalTime.MIDNIGHT)) {
                    finer.add(file.getFileName() + " " + time);
                }
            }
        }
        return finer;
    }
}
