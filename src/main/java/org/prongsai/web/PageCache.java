package org.prongsai.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prongsai.web.view.Answer;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;

/**
 * Public answers that are kept for a moment, so that a page which thousands open is made once. Nothing that belongs to one
 * visitor gets in: a request with any cookie but the language is never answered from here, and its answer never kept
 * (security.md, W-18). Thread-safe.
 */
public final class PageCache {
    /** Room for the pages of some thousand agencies, where the heap is large enough. */
    private static final long BYTES = Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 5);

    /** Longer addresses are made up by machines, and each would push out a page that people read. */
    private static final int LONGEST_ADDRESS = 300;

    private static final Set<String> HARMLESS_COOKIES = Set.of("lang");

    /** More pages than these are hardly made at once; two that share a gate only wait for each other. */
    private static final int GATES = 1024;

    /**
     * So many pages are made at once, and the others wait their turn. More than the processors can work on would make each
     * slower, and after a start take from Java's compilers what makes all of them quick.
     */
    static final int MADE_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    private final Cache<Key, Answer> answers;
    private final Semaphore turns = new Semaphore(MADE_AT_ONCE, true);
    private final List<Object> gates = Stream.generate(Object::new).limit(GATES).toList();

    /** {@code age} is how old an answer may be when it is sent; zero keeps nothing. */
    public PageCache(Duration age) {
        answers = Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumWeight(BYTES)
                .weigher((Key key, Answer answer) -> 2 * key.address.length() + answer.size() + 200)
                .build();
    }

    /** What a visitor asked for; only what the answer depends on. */
    private record Key(String address, Language language) {}

    /** The same handler, asked only when its answer is not at hand. It answers through {@link Answer#send}. */
    public Handler kept(Handler handler) {
        return ctx -> {
            String address = address(ctx);
            if (!isPublic(ctx) || address.length() > LONGEST_ADDRESS) {
                handler.handle(ctx);
                return;
            }
            Key key = new Key(address, Frame.language(ctx));
            Answer kept = answers.getIfPresent(key);
            if (kept != null) {
                kept.send(ctx);
                return;
            }
            // whoever asks for a page that is being made waits for it instead of making it once more
            synchronized (gates.get(Math.floorMod(key.hashCode(), GATES))) {
                turns.acquire();
                try {
                    make(ctx, key, handler);
                } finally {
                    turns.release();
                }
            }
        };
    }

    private static String address(Context ctx) {
        String query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + '?' + query;
    }

    /** Drops the answers of some addresses, path and query, because what they show has changed. */
    public void forget(Predicate<String> addresses) {
        answers.asMap().keySet().removeIf(key -> addresses.test(key.address));
    }

    private void make(Context ctx, Key key, Handler handler) throws Exception {
        Answer meanwhile = answers.getIfPresent(key);
        if (meanwhile != null) {
            meanwhile.send(ctx);
            return;
        }
        handler.handle(ctx);
        Answer made = Answer.sentTo(ctx);
        if (made != null && ctx.statusCode() < 400) {
            answers.put(key, made);
        }
    }

    private static boolean isPublic(Context ctx) {
        return ctx.method().equals(HandlerType.GET)
                && (ctx.header("Cookie") == null
                        || HARMLESS_COOKIES.containsAll(ctx.cookieMap().keySet()));
    }
}
