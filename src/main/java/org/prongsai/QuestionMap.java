package org.prongsai;

import java.time.Duration;
import java.util.List;
import org.prongsai.agency.AgencyStore;
import org.prongsai.database.Database;
import org.prongsai.database.SecretStore;
import org.prongsai.question.Promise;
import org.prongsai.question.QuestionPages;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.ask.AskPages;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.ask.FollowPages;
import org.prongsai.question.ask.Tokens;
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
    private final Promise promise;

    QuestionMap(SiteMap.Ground ground, Views views, FormGate forms) {
        this.ground = ground;
        this.views = views;
        this.forms = forms;
        this.promise = new Promise(ground.answerDays(), ground.clock());
    }

    List<Routes> pages() {
        Database database = ground.database();
        AgencyStore agencies = database.store(AgencyStore.class);
        QuestionStore questions = database.store(QuestionStore.class);
        AskPages.Shelf shelf = new AskPages.Shelf(agencies, questions, database.store(AskStore.class));
        AskPages.Desk desk = new AskPages.Desk(
                forms,
                new Tokens(database.store(SecretStore.class).secret("questions")),
                promise,
                ration(QUESTIONS_AT_ONCE, QUESTIONS_AGAIN),
                ground.outbox());
        return List.of(
                new AskPages(shelf, desk, ground.cache(), views),
                new FollowPages(shelf, desk, ration(MESSAGES_AT_ONCE, MESSAGES_AGAIN), ground.cache(), views),
                new QuestionPages(agencies, questions, promise, ground.cache(), views));
    }

    private Ration ration(int atOnce, Duration within) {
        return new Ration(new Client(ground.operator().proxies()), ground.clock(), atOnce, within);
    }
}
