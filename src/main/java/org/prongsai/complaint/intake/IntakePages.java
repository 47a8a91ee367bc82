package org.prongsai.complaint.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.Channel;
import org.prongsai.complaint.channel.ChannelKey;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.form.Problem;
import org.prongsai.web.form.Problems;
import org.prongsai.web.form.Upload;
import org.prongsai.web.form.UploadGate;
import org.prongsai.web.view.Frame;
import org.prongsai.web.view.Language;
import org.prongsai.web.view.QrCode;
import org.prongsai.web.view.Views;

/** The form by which somebody reports, complains or asks for a service, and the page with the tracking code after it. */
public final class IntakePages implements Routes {
    private static final String FORM = "/agencies/{slug}/complaints/new/{channel}";
    /** So many forms in a minute over all agencies are no flood. */
    private static final int USUAL = 30;

    private final Shelf shelf;
    private final Filing filing;
    private final FloodGate flood;
    private final SentForms sent = new SentForms();
    private final UploadGate uploads;
    private final FormGate forms;
    private final Views views;

    public IntakePages(Shelf shelf, Filing filing, Doors doors, FormGate forms, Views views) {
        this.shelf = shelf;
        this.filing = filing;
        this.flood = new FloodGate(doors.ration(), USUAL, shelf.clock());
        this.uploads = doors.uploads();
        this.forms = forms;
        this.views = views;
    }

    /** What the form needs to know of an agency. */
    public record Shelf(AgencyStore agencies, ChannelKeyStore keys, GuidelineStore guidelines, Clock clock) {}

    /**
     * What is let in.
     *
     * @param ration how many forms one network may send in a time
     * @param uploads how many forms are read at once
     */
    public record Doors(Ration ration, UploadGate uploads) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FORM, this::create);
        routes.post(FORM, this::add);
    }

    private void create(Context ctx) {
        Place place = place(ctx);
        if (place.key() == null) {
            views.showOnce(ctx, "complaint/closed", page(ctx, place, IntakeForm.empty(), Wrong.NOTHING));
        } else {
            views.showOnce(ctx, "complaint/form", page(ctx, place, IntakeForm.empty(), Wrong.NOTHING));
        }
    }

    private void add(Context ctx) {
        Place place = place(ctx);
        if (place.key() == null) {
            views.showOnce(ctx.status(409), "complaint/closed", page(ctx, place, IntakeForm.empty(), Wrong.NOTHING));
            return;
        }
        Filing.Bringing brought = filing.begin(place.agency().id());
        boolean filed = false;
        try {
            filed = read(ctx, place, brought);
        } catch (Upload.Unreadable e) {
            IntakeForm form = IntakeForm.of(e.sent());
            showAgain(ctx.status(413), place, form, Wrong.of("files", "complaint.problem.unreadable"));
        } catch (UploadGate.Busy e) {
            showAgain(busy(ctx), place, IntakeForm.empty(), Wrong.of("files", "complaint.problem.busy"));
        } finally {
            if (!filed) {
                brought.drop();
            }
        }
    }

    private boolean read(Context ctx, Place place, Filing.Bringing brought) {
        Incoming incoming = new Incoming(brought);
        Upload sent = uploads.read(ctx, Incoming.LIMITS, incoming);
        IntakeForm form = IntakeForm.of(sent);
        List<Problem> problems = new ArrayList<>(form.problems());
        problems.addAll(incoming.problems());
        if (problems.isEmpty() && !incoming.isFull()) {
            guard(ctx, FormGate.sent(ctx), form, sent).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            showAgain(
                    incoming.isBusy() ? busy(ctx) : ctx.status(422),
                    place,
                    form,
                    new Wrong(new Problems(problems), incoming.lost()));
            return false;
        }
        try {
            return incoming.isFull() ? tellFull(ctx, place, form, incoming) : file(ctx, place, form, brought);
        } catch (Filing.NotKept e) {
            return tellFull(ctx, place, form, incoming);
        }
    }

    /** What was not read of the request may still come, so that nothing else can follow on its connection (RFC 9112, 9.6). */
    private static Context busy(Context ctx) {
        return ctx.header("Retry-After", "120").header("Connection", "close").status(503);
    }

    private boolean tellFull(Context ctx, Place place, IntakeForm form, Incoming incoming) {
        ctx.header("Retry-After", "600");
        Problems full = Problems.of("send", "complaint.problem.full");
        showAgain(ctx.status(503), place, form, new Wrong(full, incoming.lost()));
        return false;
    }

    private Optional<Problem> guard(Context ctx, FormMarks.Mark mark, IntakeForm form, Upload sent) {
        return mark.expired()
                ? Optional.of(Problem.of("send", "complaint.problem.expired"))
                : flood.problem(ctx, mark, form.word(), new FloodGate.Typed(sent.text("proof"), sent.text("sum")));
    }

    private boolean file(Context ctx, Place place, IntakeForm form, Filing.Bringing brought) {
        TrackingCode code = TrackingCode.of(form.word()).orElseThrow();
        int files = brought.count();
        Filing.Outcome outcome = filing.file(
                brought,
                form.report(),
                code,
                new Filing.Desk(java.util.Objects.requireNonNull(place.key()), place.channel(), place.guideline()));
        sent.add(form.word());
        views.showOnce(
                ctx,
                "complaint/code",
                new CodePage(
                        place.agency(),
                        code,
                        QrCode.of(code.digits()),
                        new Receipt(outcome, files),
                        outcome == Filing.Outcome.ADDED ? "" : form.report().reach(),
                        place.guideline().from(filing.today()),
                        other(ctx)));
        return true;
    }

    /** What matters of the receipt in the other language, because nothing leads to the same page in it. */
    private Other other(Context ctx) {
        Language language = Frame.language(ctx) == Language.THAI ? Language.ENGLISH : Language.THAI;
        return new Other(
                language.code(),
                views.text(language, "complaint.code.yours", Map.of()),
                Stream.of("write", "lost", "hide", "other")
                        .map(line -> views.text(language, "complaint.code." + line, Map.of()))
                        .toList());
    }

    private void showAgain(Context ctx, Place place, IntakeForm form, Wrong wrong) {
        views.showOnce(ctx, "complaint/form", page(ctx, place, form, wrong));
    }

    private FormPage page(Context ctx, Place place, IntakeForm form, Wrong wrong) {
        return new FormPage(
                place, form, mark(ctx), flood.asked(form.word()).orElse(null), wrong, sent.has(form.word()));
    }

    private Place place(Context ctx) {
        Agency agency = shelf.agencies().bySlug(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        Channel channel = Channel.of(ctx.pathParam("channel")).orElseThrow(NotFoundResponse::new);
        return new Place(
                agency,
                agency.name(Frame.language(ctx).code()),
                channel,
                shelf.guidelines().of(agency.id()),
                shelf.keys().current(agency.id(), channel).orElse(null));
    }

    /** Where a form leads; {@code key} is null while nobody could read what is sent there. */
    public record Place(
            Agency agency,
            String name,
            Channel channel,
            Guideline guideline,
            @Nullable ChannelKey key) {}

    /** What is wrong with a form that was sent, and which of its files must be chosen again. */
    public record Wrong(Problems problems, Incoming.Lost lost) {
        static final Wrong NOTHING = new Wrong(Problems.NONE, Incoming.Lost.NONE);

        static Wrong of(String field, String key) {
            return new Wrong(Problems.of(field, key), Incoming.Lost.UNKNOWN);
        }
    }

    /** A form that comes back keeps its age, so that nobody who mends a word is told to have typed too quickly. */
    private String mark(Context ctx) {
        String sent = ctx.queryParam(FormGate.FIELD);
        boolean isBack = ctx.method().equals(HandlerType.POST)
                && sent != null
                && !FormGate.sent(ctx).expired();
        return isBack ? sent : forms.mark(ctx);
    }

    /** What the form shows; {@code sum} is null when none is asked, {@code sentBefore} whether it has shown a code already. */
    public record FormPage(
            Place place, IntakeForm form, String mark, FloodGate.@Nullable Sum sum, Wrong wrong, boolean sentBefore) {
        /** The message on what is still there of a form that was not taken, empty when nothing was filled in. */
        public String still() {
            return wrong.lost().still(!form.isEmpty());
        }
    }

    /** A few lines of a receipt in another language than its own. */
    public record Other(String language, String heading, List<String> lines) {}

    /** What came of a form, and how many files it brought, all of which are kept. */
    public record Receipt(Filing.Outcome outcome, int files) {
        /** Whether files are named: of a form that was sent before only those that came again. */
        public boolean tellsOfFiles() {
            return files > 0 || outcome == Filing.Outcome.FILED;
        }

        /** The end of the keys of what its heading says. */
        public String manner() {
            return outcome == Filing.Outcome.FILED ? "" : "." + outcome.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is shown once, after all is kept; {@code reach} is empty where it may be otherwise in what was sent before. */
    public record CodePage(
            Agency agency,
            TrackingCode code,
            QrCode qr,
            Receipt receipt,
            String reach,
            Guideline.Days days,
            Other other) {}
}
