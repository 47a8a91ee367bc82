package org.prongsai;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.AgencyStore;
import org.prongsai.check.CheckStore;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.report.Reports;
import org.prongsai.check.schedule.LiveCheck;
import org.prongsai.check.schedule.Rhythm;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.check.standing.StandingStore;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.ItemTitles;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.config.ConfigFolder;
import org.prongsai.data.DataPages;
import org.prongsai.data.api.AgencyApiPages;
import org.prongsai.data.api.CheckApiPages;
import org.prongsai.data.api.ChecklistApiPages;
import org.prongsai.data.api.DisclosureApiPages;
import org.prongsai.data.api.VoiceApiPages;
import org.prongsai.data.dump.DumpFolder;
import org.prongsai.data.open.OpenDisclosureStore;
import org.prongsai.data.open.OpenStore;
import org.prongsai.data.site.SitePages;
import org.prongsai.data.site.SiteStore;
import org.prongsai.data.site.SitemapPages;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.database.Database;
import org.prongsai.database.SecretStore;
import org.prongsai.directory.ChangePages;
import org.prongsai.directory.DirectoryPages;
import org.prongsai.directory.DirectoryStore;
import org.prongsai.directory.ProvincePages;
import org.prongsai.directory.ProvinceStore;
import org.prongsai.disclosure.AttachmentPages;
import org.prongsai.disclosure.DisclosurePages;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.DisclosureYears;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.document.Document;
import org.prongsai.home.HomePages;
import org.prongsai.home.HomeStore;
import org.prongsai.home.ReportPages;
import org.prongsai.method.ChecklistPages;
import org.prongsai.method.MethodPages;
import org.prongsai.profile.CheckPages;
import org.prongsai.profile.EvidencePages;
import org.prongsai.profile.PastCheckStore;
import org.prongsai.profile.Place;
import org.prongsai.profile.ProfilePages;
import org.prongsai.profile.share.BadgePages;
import org.prongsai.profile.share.FeedPages;
import org.prongsai.question.QuestionStore;
import org.prongsai.ranking.ComparePages;
import org.prongsai.ranking.MissedPages;
import org.prongsai.ranking.RankingPages;
import org.prongsai.ranking.RankingStore;
import org.prongsai.rule.word.Vocabulary;
import org.prongsai.seal.SlowHash;
import org.prongsai.search.SearchPages;
import org.prongsai.search.SearchStore;
import org.prongsai.web.Assets;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.Server;
import org.prongsai.web.api.OpenAccess;
import org.prongsai.web.edge.Client;
import org.prongsai.web.edge.Metrics;
import org.prongsai.web.edge.Operator;
import org.prongsai.web.edge.Throttle;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.mail.Outbox;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

/** Every page that the portal answers, and where each reads. */
public final class SiteMap {
    private final Ground ground;
    private final Database database;
    private final Messages messages = Messages.load();
    private final Assets assets = Assets.load(ConfigFolder.staticFiles(Path.of("")));
    private final Views views;
    private final PageCache cache;
    private final SearchStore search;
    private final FormGate forms;
    private final StaffMap staff;
    private final QuestionMap questions;
    private final DeskMap desk;

    private SiteMap(Ground ground) {
        this.ground = ground;
        this.database = ground.database();
        this.views = new Views(messages, assets::address, ground.base(), ground.isDemo());
        this.cache = ground.cache();
        this.search = database.store(SearchStore.class);
        this.forms = new FormGate(
                new FormMarks(database.store(SecretStore.class).secret("forms"), ground.clock()), ground.base());
        this.staff = new StaffMap(ground, views, forms);
        this.questions = new QuestionMap(ground, views, forms, staff.audit);
        this.desk = new DeskMap(ground, staff, views, forms);
    }

    /**
     * What the pages stand on.
     *
     * @param data the folder of the evidence, of the agencies' files and of the dumps
     * @param checklists all that the program knows
     * @param reader reads a kept body whatever its format
     * @param live the check of an agency that runs now
     * @param running all checks that run now, by the number of their agency
     * @param published what an agency publishes here, by fiscal year
     * @param cache keeps public pages for a while
     * @param base how visitors reach the portal, without a slash at the end
     * @param contact a web or e-mail address for whoever finds a mistake
     * @param isDemo whether the agencies are made up for show
     * @param operator what stands around the server
     * @param hash makes keys of passwords and codes
     * @param outbox carries notices, where there is a mail server
     * @param answerDays within how many days questions are to be answered
     * @param rhythm how often agencies are checked, null when nobody checks any
     */
    public record Ground(
            Database database,
            Path data,
            List<Checklist> checklists,
            Vocabulary vocabulary,
            Function<byte[], Document> reader,
            LongFunction<Optional<LiveCheck>> live,
            Supplier<Map<Long, LiveCheck>> running,
            LongFunction<List<ProfilePages.Published>> published,
            PageCache cache,
            URI base,
            String contact,
            Clock clock,
            boolean isDemo,
            Operator operator,
            SlowHash hash,
            Outbox outbox,
            int answerDays,
            @Nullable Rhythm rhythm) {}

    /** Starts to answer; throws {@code NotListening}. */
    public static Server serve(Server.Address address, Ground ground) {
        SiteMap pages = new SiteMap(ground);
        ground.checklists()
                .forEach(list -> pages.search.replace(
                        "checklist/" + list.id(), ChecklistPages.entries(list, ground.vocabulary())));
        return Server.start(
                address,
                pages.views,
                Stream.of(
                                pages.edge(),
                                pages.overview(),
                                pages.agencies(),
                                pages.complaints(),
                                pages.questions(),
                                pages.explanations(),
                                pages.openData(),
                                pages.staff.pages(),
                                pages.desk.pages())
                        .flatMap(List::stream)
                        .toList());
    }

    /** What looks at requests before any page does. */
    private List<Routes> edge() {
        SiteStore site = database.store(SiteStore.class);
        return List.of(
                staff.gate(),
                forms,
                new Metrics(ground.operator().metricsToken(), site::checksRunning),
                new OpenAccess("/api/*"),
                new OpenAccess("/data/*"),
                new Throttle("/api/*", new Client(ground.operator().proxies()), ground.clock()),
                new SitePages(site, ground.base(), ground.contact(), ground.clock()),
                new SitemapPages(
                        new SitemapPages.Shelf(site, database.store(QuestionStore.class)),
                        ground.checklists(),
                        cache,
                        ground.base()));
    }

    private List<Routes> overview() {
        ItemTitles titles = new ItemTitles(ground.checklists());
        DirectoryStore directory = database.store(DirectoryStore.class);
        org.prongsai.check.standing.ChangeStore changes = database.store(org.prongsai.check.standing.ChangeStore.class);
        RankingStore ranking = database.store(RankingStore.class);
        AgencyStore agencies = database.store(AgencyStore.class);
        return List.of(
                assets,
                new HomePages(
                        new HomePages.Shelf(
                                database.store(HomeStore.class), changes, titles, ground.clock(), ground.isDemo()),
                        ground.running(),
                        views,
                        cache),
                new ReportPages(search, database.store(ChannelKeyStore.class), views, cache),
                new DirectoryPages(directory, views, cache, ground.base()),
                new ProvincePages(
                        new ProvincePages.Shelf(
                                database.store(ProvinceStore.class), directory, ranking, ground.checklists()),
                        views,
                        cache),
                new ChangePages(new ChangePages.Shelf(changes, directory, titles), views, cache),
                new SearchPages(search, ChecklistPages.englishElements(ground.checklists()), cache, views),
                new RankingPages(ranking, ground.checklists(), cache, views),
                new MissedPages(ranking, ground.checklists(), cache, views),
                new ComparePages(
                        new ComparePages.Shelf(agencies, database.store(StandingStore.class), ranking, search),
                        ground.checklists(),
                        cache,
                        views));
    }

    private List<Routes> agencies() {
        AgencyStore agencies = database.store(AgencyStore.class);
        CheckStore checks = database.store(CheckStore.class);
        DisclosureStore disclosures = database.store(DisclosureStore.class);
        Place place = new Place(ground.base(), ground.contact(), ground.rhythm());
        ProfilePages.Shelf shelf = new ProfilePages.Shelf(
                agencies,
                checks,
                database.store(StandingStore.class),
                database.store(PastCheckStore.class),
                database.store(ChangeStore.class),
                new Reports(checks, ground.checklists()),
                ground.published(),
                questions.figures(),
                database::together);
        return List.of(
                new ProfilePages(shelf, ground.live(), place, cache, views),
                new CheckPages(shelf, ground.live(), place, cache, views),
                new BadgePages(shelf, place, messages, cache, views),
                new FeedPages(
                        shelf, place, messages, cache, ground.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
                new DisclosurePages(
                        agencies,
                        disclosures,
                        new DisclosureYears(ground.checklists()),
                        ComplaintMap.channels(database),
                        cache,
                        views),
                new AttachmentPages(agencies, disclosures, new AttachmentFolder(ground.data())),
                new EvidencePages(new EvidenceFolder(ground.data()), ground.reader(), views));
    }

    private List<Routes> complaints() {
        return new ComplaintMap(ground, views, forms).pages();
    }

    private List<Routes> questions() {
        return Stream.concat(questions.pages().stream(), questions.desks().stream())
                .toList();
    }

    private List<Routes> explanations() {
        return List.of(
                new MethodPages(ground.contact(), cache, views), new ChecklistPages(ground.checklists(), cache, views));
    }

    private List<Routes> openData() {
        CheckStore checks = database.store(CheckStore.class);
        return List.of(
                new DataPages(new DumpFolder(ground.data()), cache, views),
                new AgencyApiPages(
                        database.store(OpenStore.class),
                        checks,
                        new Reports(checks, ground.checklists()),
                        cache,
                        ground.base()),
                new CheckApiPages(checks, new Reports(checks, ground.checklists()), cache, ground.base()),
                new DisclosureApiPages(
                        database.store(OpenDisclosureStore.class), ground.checklists(), cache, ground.base()),
                new VoiceApiPages(database.store(VoiceStore.class), cache, ground.base(), ground.clock()),
                new ChecklistApiPages(ground.checklists(), cache, ground.base()));
    }
}
