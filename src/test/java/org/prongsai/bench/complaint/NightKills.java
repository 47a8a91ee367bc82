package org.prongsai.bench.complaint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.prongsai.complaint.KeptFile;
import org.prongsai.complaint.OpenComplaint;
import org.prongsai.complaint.SampleChannel;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.thai.ThaiDate;

/**
 * Kills the process that writes the files of past days anew, again and again in the midst of it; every file must open as it was
 * . Arguments: empty folder, files, kills.
 */
public final class NightKills {
    private static final int LONGEST = 300_000;

    private final Random random = new Random(1);
    private final Path folder;
    private final SampleChannel sample;
    private final List<TrackingCode> codes = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();

    private NightKills(Path folder, SampleChannel sample, int files) {
        this.folder = folder;
        this.sample = sample;
        for (int each = 0; each < files; each++) {
            contents.add((each + " ").repeat(1 + random.nextInt(LONGEST / 8)));
            codes.add(sample.file("complaint " + each, contents.get(each)));
        }
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        if (args.length == 1) {
            writeAnew(folder);
            return;
        }
        try (SampleChannel sample = new SampleChannel(folder)) {
            new NightKills(folder, sample, Integer.parseInt(args[1])).run(Integer.parseInt(args[2]));
        }
    }

    /** What is killed. */
    private static void writeAnew(Path folder) {
        try (SampleChannel sample = new SampleChannel(folder)) {
            sample.clock.pass(Duration.ofDays(1));
            System.out.println("ready");
            sample.files.writeAnew(sample.complaints.places(), sample.today());
        }
    }

    private void run(int kills) throws Exception {
        int lost = 0;
        int copies = 0;
        int midst = 0;
        for (int kill = 0; kill < kills; kill++) {
            asIfNew();
            Process process = new ProcessBuilder(
                            "java",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NightKills.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
            // any moment of the copying is to be met
            Thread.sleep(random.nextInt(3_000));
            process.destroyForcibly().waitFor();
            int written = writtenAnew();
            copies += written;
            midst += written > 0 && written < codes.size() ? 1 : 0;
            lost += lost();
        }
        System.out.printf(
                "%d files, %d kills, %d of them in the midst, %d copies, lost %d, halves removed %d, integrity %s%n",
                codes.size(), kills, midst, copies, lost, sample.filing.removeOrphans(), sample.integrity());
    }

    private void asIfNew() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(ThaiDate.begin(sample.today())));
        }
    }

    private int writtenAnew() throws IOException {
        int written = 0;
        for (Path file : files()) {
            FileTime first = FileTime.from(ThaiDate.begin(sample.today()));
            written += Files.getLastModifiedTime(file).equals(first) ? 0 : 1;
        }
        return written;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("attachments/complaints"))) {
            return files.filter(file -> !file.toString().endsWith(".part")).toList();
        }
    }

    private int lost() {
        int lost = 0;
        for (int each = 0; each < codes.size(); each++) {
            OpenComplaint open = sample.open(codes.get(each));
            KeptFile file = sample.complaints.files(open.id()).get(0);
            try (InputStream in = sample.files.open(file.place(), open.facts(file), open.files())) {
                byte[] wanted = contents.get(each).getBytes(StandardCharsets.UTF_8);
                lost += Arrays.equals(in.readAllBytes(), wanted) ? 0 : 1;
            } catch (IOException e) {
                lost++;
            }
        }
        return lost;
    }
}
