package org.prongsai.complaint.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.complaint.SampleInbox.path;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.complaint.Complaint;
import org.prongsai.complaint.Report;
import org.prongsai.complaint.SampleInbox;
import org.prongsai.document.clean.HiddenFiles;
import org.prongsai.staff.SampleStaff;

/** Group A-5: forty files of many kinds with hidden data, from the reporter to the handler. */
class HiddenDataTest {
    private static final String PLANTED = "PLANTED";
    /** Papers that are copied here, in a process each; the test of copies makes those of all. */
    private static final int MOST_PROCESSES = 2;

    @AutoClose
    private final SampleInbox sample = new SampleInbox();

    private final SampleStaff staff = sample.staff;

    @BeforeEach
    void open() {
        sample.open(staff.handlerA);
    }

    @Test
    void copyHasNothingOfItOrThereIsNoneAndTheOriginalStandsOnlySealed() throws IOException {
        Map<String, byte[]> files = HiddenFiles.all();
        assertThat(files).hasSize(40);
        Complaint complaint = sample.report(staff.townA, new Report("ดูไฟล์", "", "", "", ""), files);
        List<String> names = List.copyOf(files.keySet());
        List<Element> rows = Jsoup.parse(
                        staff.handlerA.open(path(staff.townA, complaint)).body())
                .select(".files li");
        assertThat(rows).hasSize(40);
        int copies = 0;
        int processes = 0;
        for (int each = 0; each < names.size(); each++) {
            String name = names.get(each);
            assertThat(HiddenFiles.found(Objects.requireNonNull(files.get(name))))
                    .as(name)
                    .contains(PLANTED);
            String file = rows.get(each).select("a:not([href$=cleaned])").get(0).attr("href");
            assertThat(latin(staff.handlerA.take(file).body()))
                    .as(name)
                    .isEqualTo(latin(Objects.requireNonNull(files.get(name))));
            if (!name.startsWith("no-") && !name.endsWith("g") && ++processes > MOST_PROCESSES) {
                continue;
            }
            HttpResponse<byte[]> clean = staff.handlerA.take(file + "/cleaned");
            if (clean.statusCode() == 200) {
                copies++;
                assertThat(HiddenFiles.found(clean.body())).as(name).doesNotContain(PLANTED);
                assertThat(name).doesNotStartWith("no-");
            } else {
                assertThat(new String(clean.body(), StandardCharsets.UTF_8))
                        .as(name)
                        .contains("ทำสำเนาที่ลบข้อมูลแฝงไม่ได้");
            }
        }
        assertThat(copies).isEqualTo(17 + MOST_PROCESSES);
        assertThatNothingStandsOpenIn(sample.portal.folder);
    }

    @Test
    void reporterIsWarnedBeforeSending() {
        String form = sample.portal
                .visitor
                .open("/agencies/" + staff.townA.slug() + "/complaints/new/misconduct")
                .body();
        assertThat(form.indexOf("ข้อมูลซ่อน"))
                .isPositive()
                .isLessThan(form.indexOf("type=\"file\""))
                .isLessThan(form.indexOf("id=\"send\""));
    }

    private static void assertThatNothingStandsOpenIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(file -> assertThat(latin(Files.readAllBytes(file)))
                            .as("%s", file)
                            .doesNotContain(PLANTED));
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
