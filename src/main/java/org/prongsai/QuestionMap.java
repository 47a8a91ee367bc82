package org.prongsai;

import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplatePages;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.database.Database;
import org.prongsai.database.SecretStore;
import org.prongsai.question.Figures;
import org.prongsai.question.Promise;
import org.prongsai.question.QuestionPages;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.ask.AskPages;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.ask.CorrectionPages;
import org.prongsai.question.ask.FollowPages;
import org.prongsai.question.ask.Tokens;
import org.prongsai.question.desk.CasePages;
import org.prongsai.question.desk.DecisionStore;
import org.prongsai.question.desk.InboxPages;
import org.prongsai.question.desk.InboxStore;
import org.prongsai.question.notice.NoticeStore;
import org.prongsai.question.notice.Notices;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.digest.DigestStore;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Client;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Views;

/** Every page of questions and answers, and where each reads. */
final class QuestionMap {
    /** What a family behind one address may ask in a day, and what a machine cannot do much with. */
    private static final int QUESTIONS_AT_ONCE = 10;

    private static final Duration QUESTIONS_AGAIN = Duration.ofHours(10);
    private static final int MESSAGES_AT_ONCE = 20;
    private static final Duration MESSAGES_AGAIN = Duration.ofHours(2);

    private final SiteMap.Ground ground;
    private final Views views;
    private final FormGate forms;
    private final AuditLog audit;
    private final Promise promise;

    QuestionMap(SiteMap.Ground ground, Views views, FormGate forms, AuditLog audit) {
        this.ground = ground;
        this.views = views;
        this.forms = forms;
        this.audit = audit;
        this.promise = new Promise(ground.answerDays(), ground.clock());
    }

    List<Routes> pages() {
        Database database = ground.database();
        AgencyStore agencies = database.store(AgencyStore.class);
        QuestionStore questions = database.store(QuestionStore.class);
        AskPages.Shelf shelf =
                new AskPages.Shelf(agencies, questions, database.store(AskStore.class), database::emptyLog);
        AskPages.Desk desk = new AskPages.Desk(
                forms,
                new Tokens(database.store(SecretStore.class).secret("questions")),
                promise,
                ration(QUESTIONS_AT_ONCE, QUESTIONS_AGAIN),
                ground.outbox());
        return List.of(
                new AskPages(shelf, desk, ground.cache(), views),
                new FollowPages(shelf, desk, ration(MESSAGES_AT_ONCE, MESSAGES_AGAIN), ground.cache(), views),
                new CorrectionPages(shelf, desk, ration(MESSAGES_AT_ONCE, MESSAGES_AGAIN), views),
                new QuestionPages(agencies, questions, promise, ground.cache(), views));
    }

    /** The pages of those who release and answer; they are asked before a question by its number, whose address is like theirs. */
    List<Routes> desks() {
        Database database = ground.database();
        AgencyStore agencies = database.store(AgencyStore.class);
        NoticeStore notices = database.store(NoticeStore.class);
        TemplateStore templates = database.store(TemplateStore.class);
        return List.of(
                new InboxPages(
                        new InboxPages.Shelf(
                                agencies, database.store(InboxStore.class), database.store(DigestStore.class), audit),
                        promise,
                        forms,
                        ground.outbox(),
                        views),
                new TemplatePages(
                        Matter.QUESTION,
                        agencies,
                        templates,
                        new TemplatePages.Tools(forms, audit, ground.clock()),
                        views),
                new CasePages(
                        new CasePages.Shelf(
                                agencies,
                                database.store(QuestionStore.class),
                                database.store(DecisionStore.class),
                                templates),
                        new CasePages.Tools(promise, forms, new Notices(notices, ground.outbox(), views), audit),
                        ground.cache(),
                        views));
    }

    /** How an agency answers, by its number. */
    LongFunction<Figures> figures() {
        QuestionStore store = ground.database().store(QuestionStore.class);
        return agencyId -> store.figures(agencyId, promise.today());
    }

    private Ration ration(int atOnce, Duration within) {
        return new Ration(new Client(ground.operator().proxies()), ground.clock(), atOnce, within);
    }
}
