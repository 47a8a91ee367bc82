package org.prongsai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.prongsai.agency.Agency;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Reason;

/** A portal for the tests of one class, with a fresh town for each of them. */
public final class SampleTown implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private @Nullable Path folder;
    private @Nullable SamplePortal portal;
    private @Nullable Agency town;
    private int count;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("town");
        portal = new SamplePortal(folder);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        town = portal().agency("dao-" + ++count, "เทศบาลตำบลดาวพราว");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        portal().close();
        try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public SamplePortal portal() {
        return Objects.requireNonNull(portal);
    }

    public Agency town() {
        return Objects.requireNonNull(town);
    }

    public String slug() {
        return town().slug();
    }

    /** Lets another agency take the place of the town. */
    public void settle(Agency other) {
        town = portal().agencies.keep(other);
    }

    /** A check of the town a number of days before the sample morning, whose failing items are given by code. */
    public long check(int daysBefore, String... failing) {
        return checkBy(portal().checklist.id(), daysBefore, failing);
    }

    /** The same by another checklist. */
    public long checkBy(String checklistId, int daysBefore, String... failing) {
        Instant at = SamplePortal.MORNING.minusSeconds(86_400L * daysBefore);
        Judgement lost = Judgement.without(Reason.NOT_FOUND, List.of());
        Map<String, Judgement> judgements =
                Stream.of(failing).collect(java.util.stream.Collectors.toMap(code -> code, code -> lost));
        return portal().check(town(), at, checklistId, judgements);
    }

    /** A page that must be there. */
    public Document page(String path) {
        return Jsoup.parse(body(path));
    }

    /** The body of an answer that must be there. */
    public String body(String path) {
        var answer = portal().visitor.open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
