package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.disclosure.DisclosureStore.Outcome;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.disclosure.entry.DisclosureFile;
import org.prongsai.disclosure.entry.DisclosureImport;

/** What lists bring, change and take away again, rows and files together. */
class DisclosureStoreTest {
    private static final List<Checklist> CHECKLISTS =
            List.copyOf(Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).all());
    private static final Instant MORNING = Instant.parse("2026-11-20T03:00:00Z");
    private static final String HEAD = "agency,checklist,item,title,explanation,url,file\n";
    private static final String LIST = HEAD + """
            a,oit-2567,O7,แผน,,,plan.pdf
            a,oit-2567,O7,แผนเพิ่มเติม,,https://a.example/plan,
            a,oit-2567,O1,โครงสร้าง,แผนผัง,,
            a,oit-2568,O1,โครงสร้าง,แผนผัง,,plan.pdf
            b,oit-2567,O1,โครงสร้าง,แผนผัง,,other.txt
            """;

    @TempDir
    Path folder;

    private Database database;
    private DisclosureStore store;
    private Agency a;
    private Agency b;

    @BeforeEach
    void open() {
        database = SampleDatabase.open(folder.resolve("data"));
        store = database.store(DisclosureStore.class);
        a = agency("a");
        b = agency("b");
        TestFiles.write(folder.resolve("plan.pdf"), TestFiles.pdf());
        TestFiles.write(folder.resolve("other.txt"), TestFiles.text("one"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void yearsAreCountedNewestFirst() {
        bring(LIST, false, MORNING);
        assertThat(store.years(a.id()))
                .extracting(YearCount::checklistId, YearCount::items, YearCount::entries, YearCount::updatedAt)
                .containsExactly(tuple("oit-2568", 1, 1, MORNING), tuple("oit-2567", 2, 3, MORNING));
        assertThat(store.years(99)).isEmpty();
    }

    @Test
    void sameListAgainChangesNothing() {
        assertThat(counts(bring(LIST, false, MORNING))).containsExactly(5, 0, 0, 0);
        List<Disclosure> before = store.of(a.id(), "oit-2567");
        assertThat(counts(bring(LIST, false, MORNING.plusSeconds(60)))).containsExactly(0, 0, 5, 0);
        assertThat(counts(bring(LIST, true, MORNING.plusSeconds(60)))).containsExactly(0, 0, 5, 0);
        assertThat(store.of(a.id(), "oit-2567")).isEqualTo(before);
        assertThat(contents()).hasSize(2);
    }

    @Test
    void changedRowsAreChangedInTheirPlace() {
        bring(LIST, false, MORNING);
        TestFiles.write(folder.resolve("other.txt"), TestFiles.text("two"));
        Outcome outcome = bring(
                LIST.replace("O1,โครงสร้าง,แผนผัง,,\n", "O1,โครงสร้าง,แผนผังใหม่,,\n"), false, MORNING.plusSeconds(60));
        assertThat(counts(outcome)).containsExactly(0, 2, 3, 0);
        assertThat(store.of(a.id(), "oit-2567"))
                .extracting(Disclosure::itemCode, Disclosure::explanation, Disclosure::updatedAt)
                .containsExactly(
                        tuple("O1", "แผนผังใหม่", MORNING.plusSeconds(60)),
                        tuple("O7", "", MORNING),
                        tuple("O7", "", MORNING));
        assertThat(contents()).as("the old content of the changed file is gone").hasSize(2);
    }

    @Test
    void anotherListAddsBehindWhatIsThere() {
        bring(LIST, false, MORNING);
        bring(HEAD + "a,oit-2567,O7,ก่อนตัวอักษร,ข้อความ,,\n", false, MORNING);
        assertThat(store.of(a.id(), "oit-2567"))
                .extracting(Disclosure::title)
                .containsExactly("โครงสร้าง", "แผน", "แผนเพิ่มเติม", "ก่อนตัวอักษร");
    }

    @Test
    void replacingTakesAwayOnlyWhatTheNamedAgencyAndChecklistHaveBesides() {
        bring(LIST, false, MORNING);
        Outcome outcome = bring(
                HEAD + "a,oit-2567,O7,แผนเพิ่มเติม,,https://a.example/plan,\na,oit-2567,O7,แผน,,,plan.pdf\n",
                true,
                MORNING.plusSeconds(60));
        assertThat(counts(outcome)).containsExactly(0, 0, 2, 1);
        assertThat(store.of(a.id(), "oit-2567")).extracting(Disclosure::title).containsExactly("แผนเพิ่มเติม", "แผน");
        assertThat(store.of(a.id(), "oit-2568")).hasSize(1);
        assertThat(store.of(b.id(), "oit-2567")).hasSize(1);
        bring(HEAD + "b,oit-2567,O1,โครงสร้าง,แผนผัง,,\n", true, MORNING);
        assertThat(contents()).as("what nothing names any more is gone").hasSize(1);
        assertThat(store.files(b.id(), "oit-2567")).isEmpty();
    }

    @Test
    void fileThatVanishesWhileItIsBroughtLeavesNothing() throws IOException {
        DisclosureFile list = read(LIST, MORNING);
        Files.delete(folder.resolve("other.txt"));
        assertThatThrownBy(() -> run(list, false)).hasMessageContaining("other.txt");
        assertThat(store.years(a.id())).isEmpty();
        assertThat(contents()).isEmpty();
    }

    @Test
    void fileThatChangesWhileItIsBroughtLeavesNothing() {
        DisclosureFile list = read(LIST, MORNING);
        TestFiles.write(folder.resolve("other.txt"), TestFiles.text("changed"));
        assertThatThrownBy(() -> run(list, false)).hasMessageContaining("hash");
        assertThat(store.years(a.id())).isEmpty();
        assertThat(contents()).isEmpty();
    }

    @Test
    void rowThatTheDatabaseRefusesTakesAllOthersBackWithTheirFiles() {
        DisclosureFile list = read(LIST, MORNING);
        List<DisclosureFile.Row> rows = new java.util.ArrayList<>(list.rows());
        Disclosure last = rows.get(2).disclosure();
        rows.add(new DisclosureFile.Row(
                new Disclosure(0, 12_345, "oit-2567", "O1", 0, last.title(), "x", null, null, null, MORNING),
                null,
                null));
        assertThatThrownBy(() -> run(new DisclosureFile(rows, List.of()), false))
                .hasMessageContaining("FOREIGN KEY");
        assertThat(store.years(a.id())).isEmpty();
        assertThat(contents()).isEmpty();
    }

    @Test
    void failedListLeavesFilesThatWereThereBefore() {
        bring(LIST, false, MORNING);
        DisclosureFile list = read(
                HEAD + "b,oit-2567,O2,แผน,,,plan.pdf\nb,oit-2567,O3,ใหม่,,,new.txt\n".replace("new.txt", "other.txt"),
                MORNING);
        List<DisclosureFile.Row> rows = new java.util.ArrayList<>(list.rows());
        rows.add(new DisclosureFile.Row(
                new Disclosure(0, 12_345, "oit-2567", "O1", 0, "t", "x", null, null, null, MORNING), null, null));
        assertThatThrownBy(() -> run(new DisclosureFile(rows, List.of()), false))
                .isNotNull();
        assertThat(contents()).hasSize(2);
    }

    private Outcome bring(String list, boolean replace, Instant now) {
        return run(read(list, now), replace);
    }

    private Outcome run(DisclosureFile list, boolean replace) {
        return new DisclosureImport(store, new AttachmentFolder(folder.resolve("data"))).run(list, replace);
    }

    private DisclosureFile read(String list, Instant now) {
        AgencyStore agencies = database.store(AgencyStore.class);
        DisclosureFile read = DisclosureFile.read(
                list.getBytes(StandardCharsets.UTF_8),
                folder,
                new DisclosureFile.Known(slug -> agencies.bySlug(slug).stream().toList(), CHECKLISTS),
                now);
        assertThat(read.problems()).isEmpty();
        return read;
    }

    private Agency agency(String slug) {
        return database.store(AgencyStore.class)
                .keep(new Agency(0, slug, slug, null, Kind.PROVINCE, "", "http://" + slug + ".example/"));
    }

    private List<Path> contents() {
        Path kept = folder.resolve("data/attachments/disclosures");
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Integer> counts(Outcome outcome) {
        return List.of(outcome.added(), outcome.changed(), outcome.same(), outcome.removed());
    }
}
