package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.config.ConfigFolder;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

class PageCacheTest {
    private static final Assets ASSETS = Assets.load(ConfigFolder.staticFiles(Path.of("")));
    private static final Views VIEWS =
            new Views(Messages.load(), ASSETS::address, URI.create("https://portal.example"));

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile boolean changing;
    private Server server;
    private Visitor visitor;

    @BeforeEach
    void start() {
        PageCache cache = new PageCache(Duration.ofMinutes(5));
        server = Server.start(new Server.Address("localhost", 0, false), VIEWS, List.of(routes -> {
            Handler page = cache.kept(ctx -> Answer.text("text/plain", text(ctx))
                    .with("Link", "<next>; rel=\"next\"")
                    .send(ctx));
            routes.get("/page", ctx -> {
                if (changing) {
                    cache.forget(address -> address.equals("/page?q"));
                    ctx.result("changing");
                } else {
                    page.handle(ctx);
                }
            });
            routes.get("/work", cache.kept(this::work));
            routes.get(
                    "/image",
                    cache.kept(ctx ->
                            Answer.text("image/svg+xml", "<svg/>").everywhere().send(ctx)));
        }));
        visitor = new Visitor(server.port());
    }

    private void work(Context ctx) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        LockSupport.parkNanos(5_000_000);
        atOnce.decrementAndGet();
        Answer.text("text/plain", text(ctx)).send(ctx);
    }

    private String text(Context ctx) {
        return made.incrementAndGet() + " " + Frame.language(ctx) + " " + ctx.cookieMap() + "x".repeat(2_000);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pageIsMadeOnceForEachAddressAndLanguage() {
        assertThat(body("/page")).startsWith("1 THAI");
        assertThat(body("/page")).startsWith("1 THAI");
        assertThat(body("/page", "Cookie", "lang=en")).startsWith("2 ENGLISH");
        assertThat(body("/page?lang=en")).startsWith("3 ENGLISH");
        assertThat(body("/page?q=a")).startsWith("4 THAI");
        assertThat(body("/page?q=b")).startsWith("5 THAI");
    }

    @Test
    void forgottenPageIsMadeAnewInEveryLanguage() {
        assertThat(body("/page?q")).startsWith("1 THAI");
        assertThat(body("/page?q", "Cookie", "lang=en")).startsWith("2 ENGLISH");
        assertThat(body("/page?other")).startsWith("3 THAI");
        changing = true;
        assertThat(body("/page?q")).isEqualTo("changing");
        assertThat(body("/page?q")).isEqualTo("changing");
        changing = false;
        assertThat(body("/page?q")).startsWith("4 THAI");
        assertThat(body("/page?q", "Cookie", "lang=en")).startsWith("5 ENGLISH");
        assertThat(body("/page?other")).startsWith("3 THAI");
    }

    @Test
    void answerForEverywhereGivesNoCookieAndMayBeLoadedByOtherSites() {
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = visitor.open("/image?lang=en");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
                    .containsExactly("cross-origin");
        }
        HttpResponse<String> page = visitor.open("/page?lang=en");
        assertThat(page.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(page.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    @Test
    void pageThatManyAskForAtOnceIsMadeOnce() {
        List<Thread> visitors = java.util.stream.IntStream.range(0, 12)
                .mapToObj(number -> new Thread(() -> body("/page?crowd")))
                .toList();
        visitors.forEach(Thread::start);
        visitors.forEach(PageCacheTest::join);
        assertThat(made).hasValue(1);
    }

    @Test
    void fewPagesAreMadeAtOnceAndTheOthersWaitTheirTurn() {
        List<Thread> visitors = java.util.stream.IntStream.range(0, 8 * PageCache.MADE_AT_ONCE)
                .mapToObj(number -> new Thread(() -> body("/work?" + number)))
                .toList();
        visitors.forEach(Thread::start);
        visitors.forEach(PageCacheTest::join);
        assertThat(made).hasValue(8 * PageCache.MADE_AT_ONCE);
        assertThat(mostAtOnce.get()).isBetween(1, PageCache.MADE_AT_ONCE);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoeverHasThePageGetsNoBody() {
        HttpResponse<String> first = visitor.open("/page");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = visitor.open("/page", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor.open("/page", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headersOfTheAnswerAreKeptWithIt() {
        for (int time = 1; time <= 2; time++) {
            HttpResponse<String> answer = visitor.open("/page");
            assertThat(answer.body()).startsWith("1 ");
            assertThat(answer.headers().firstValue("Link")).contains("<next>; rel=\"next\"");
        }
    }

    @Test
    void notModifiedAnswerIsKeptWhole() {
        String tag = visitor.open("/page?n").headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.open("/page?n", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(body("/page?n")).startsWith("1 THAI");
    }

    @Test
    void visitorWithACookieOfTheirOwnSharesNothing() {
        assertThat(body("/page", "Cookie", "session=secret")).startsWith("1 ").contains("secret");
        assertThat(body("/page")).startsWith("2 ").doesNotContain("secret");
        assertThat(body("/page", "Cookie", "session=secret")).startsWith("3 ").contains("secret");
    }

    @Test
    void headersThatTheAnswerDoesNotDependOnChangeNothing() {
        String plain = body("/page");
        for (String header :
                List.of("X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "Accept-Language", "Origin")) {
            assertThat(body("/page", header, "evil.example")).as(header).isEqualTo(plain);
        }
    }

    @Test
    void packedAnswerGoesOnlyToThoseWhoCanReadIt() {
        assertThat(visitor.open("/page", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                .contains("gzip");
        assertThat(visitor.open("/page").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(body("/page", "Accept-Encoding", "identity, gzip;q=0")).startsWith("1 THAI");
    }

    private String body(String path, String... headers) {
        return visitor.open(path, headers).body();
    }
}
