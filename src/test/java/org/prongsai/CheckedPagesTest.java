package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.check.Check;
import org.prongsai.check.CheckStore;
import org.prongsai.database.Database;
import org.prongsai.profile.PastCheckStore;
import org.prongsai.web.PageCache;
import org.prongsai.web.view.Answer;

class CheckedPagesTest {
    private static final List<String> OWN = List.of("/", "/agencies/thung-fa", "/agencies/thung-fa?show=fail");
    private static final List<String> LISTS =
            List.of("/agencies", "/agencies.csv?kind=other", "/ranking", "/provinces", "/compare?a=thung-fa");

    @TempDir
    Path data;

    @Test
    void checkRenewsItsAgencysPagesAtOnceAndListsWhenTheirTurnComes() throws Exception {
        AtomicInteger made = new AtomicInteger();
        PageCache cache = new PageCache(Duration.ofMinutes(5));
        Handler page = cache.kept(ctx ->
                Answer.text("text/plain", "made " + made.incrementAndGet()).send(ctx));
        Javalin server = Javalin.create(config -> {
                    config.routes.get("/", page);
                    config.routes.get("/<path>", page);
                })
                .start("127.0.0.1", 0);
        try (Database database = Database.open(data)) {
            AgencyStore agencies = database.store(AgencyStore.class);
            long id = agencies.keep(new Agency(
                            0,
                            "thung-fa",
                            "เทศบาลตำบลทุ่งฟ้า",
                            "",
                            Kind.OTHER,
                            "ศรีตะวัน",
                            "https://thung-fa.example/"))
                    .id();
            CheckedPages pages = new CheckedPages(cache, agencies, database.store(PastCheckStore.class));
            List<String> before = opened(server, LISTS);
            List<String> own = opened(server, OWN);
            long check = done(database.store(CheckStore.class), id);
            List<String> ofCheck = List.of("/checks/" + check, "/checks/" + check + "/items/O1");
            List<String> old = opened(server, ofCheck);
            pages.changed(id);
            assertThat(opened(server, OWN)).doesNotContainAnyElementsOf(own);
            assertThat(opened(server, ofCheck)).doesNotContainAnyElementsOf(old);
            assertThat(opened(server, LISTS)).isEqualTo(before);
            pages.renewLists();
            List<String> after = opened(server, LISTS);
            assertThat(after).doesNotContainAnyElementsOf(before);
            pages.renewLists();
            assertThat(opened(server, LISTS)).isEqualTo(after);
        } finally {
            server.stop();
        }
    }

    private static long done(CheckStore checks, long agencyId) {
        Instant at = Instant.parse("2026-11-20T03:04:05Z");
        String url = "https://thung-fa.example/";
        Check.Visit visit = new Check.Visit(url, "ab".repeat(32), 1, 0, 10, null, List.of());
        long id = checks.begin(
                new Check(0, agencyId, url, "oit-2567", "1", "0.1.0", Check.State.RUNNING, at, null, null, null, null),
                "1@test");
        checks.finish(
                new Check(id, agencyId, url, "oit-2567", "1", "0.1.0", Check.State.DONE, at, at, null, visit, null),
                List.of());
        return id;
    }

    private static List<String> opened(Javalin server, List<String> paths) throws Exception {
        List<String> bodies = new java.util.ArrayList<>();
        for (String path : paths) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + path);
            bodies.add(HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body());
        }
        return bodies;
    }
}
