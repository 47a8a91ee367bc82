package org.prongsai.web.form;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Routes;

/**
 * Lets only our own forms change anything: whatever is not asked with GET or HEAD must come from a page of this portal, by what
 * the browser says of its origin, and must carry the mark of a form made for the same session (security.md, W-13). A form with
 * files carries it in the address it is sent to, so that nothing of its body is read before. Thread-safe.
 */
public final class FormGate implements Routes {
    /** The name of the field, and of the word in an address, that holds the mark. */
    public static final String FIELD = "mark";

    private static final String OWNER = "prongsai.form.owner";
    private static final String READ = "prongsai.form.mark";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String TYPED = "application/x-www-form-urlencoded";
    private static final String WITH_FILES = "multipart/form-data";

    private final FormMarks marks;
    private final String origin;

    /** {@code base} is how visitors reach the portal. */
    public FormGate(FormMarks marks, URI base) {
        this.marks = marks;
        this.origin = base.getScheme() + "://" + base.getRawAuthority();
    }

    /** Says whose forms this request may send and is given, asked only when a form is; empty for nobody's. */
    public static void ownedBy(Context ctx, Supplier<String> owner) {
        ctx.attribute(OWNER, owner);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.beforeMatched(this::check);
    }

    /** A mark for a form on the page that is being made. */
    public String mark(Context ctx) {
        return marks.issue(owner(ctx));
    }

    /** The mark with which the form came that is being read. */
    public static FormMarks.Mark sent(Context ctx) {
        FormMarks.@Nullable Mark mark = ctx.attribute(READ);
        if (mark == null) {
            throw new IllegalStateException("only what changes something comes with a mark");
        }
        return mark;
    }

    private void check(Context ctx) {
        if (READING.contains(ctx.method())) {
            return;
        }
        if (!isFromHere(ctx) || !isForm(ctx)) {
            throw new ForbiddenResponse();
        }
        FormMarks.Mark mark =
                given(ctx).flatMap(text -> marks.read(text, owner(ctx))).orElseThrow(ForbiddenResponse::new);
        ctx.attribute(READ, mark);
    }

    /**
     * By Fetch Metadata where the browser sends it, else by Origin. Because our pages send no referrer, a browser may say
     * {@code Origin: null} of our own forms (Fetch standard, "append a request Origin header").
     */
    private boolean isFromHere(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String from = ctx.header("Origin");
        return from == null || from.equals("null") || from.equals(origin) || from.equals("http://" + ctx.host());
    }

    private static boolean isForm(Context ctx) {
        String type = type(ctx);
        return type.equals(TYPED) || type.equals(WITH_FILES);
    }

    private static Optional<String> given(Context ctx) {
        String inAddress = ctx.queryParam(FIELD);
        return Optional.ofNullable(inAddress == null && type(ctx).equals(TYPED) ? ctx.formParam(FIELD) : inAddress);
    }

    private static String type(Context ctx) {
        String type = ctx.contentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String owner(Context ctx) {
        Supplier<String> owner = ctx.attribute(OWNER);
        return owner == null ? "" : owner.get();
    }
}
