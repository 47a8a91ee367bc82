package org.prongsai.data;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.OwnFolder;
import org.prongsai.agency.Agency;
import org.prongsai.agency.Kind;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Reports;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.config.ConfigFolder;
import org.prongsai.data.api.AgencyApiPages;
import org.prongsai.data.api.CheckApiPages;
import org.prongsai.data.api.ChecklistApiPages;
import org.prongsai.data.api.DisclosureApiPages;
import org.prongsai.data.api.VoiceApiPages;
import org.prongsai.data.open.OpenDisclosureStore;
import org.prongsai.data.open.OpenStore;
import org.prongsai.data.voice.VoiceStore;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.disclosure.TestFiles;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Reason;
import org.prongsai.web.Assets;
import org.prongsai.web.PageCache;
import org.prongsai.web.Routes;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.api.OpenAccess;
import org.prongsai.web.edge.Client;
import org.prongsai.web.edge.Throttle;
import org.prongsai.web.edge.TickingClock;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

/** The open data of a few invented agencies on a free port, over the database of a sample portal. */
public final class OpenPortal implements AutoCloseable {
    public static final URI BASE = URI.create("https://portal.example");

    public final SamplePortal sample;
    public final Database database;
    public final OpenStore store;
    public final TickingClock clock = new TickingClock(SamplePortal.MORNING);
    public final Visitor visitor;
    public final List<Checklist> checklists =
            List.copyOf(Checklists.load(ConfigFolder.crawlerConfig(Path.of(""))).all());
    private final Server server;
    private final Path folder;

    /** Opens with the routes of the API and more; {@code more} is made from the portal that is being opened. */
    public OpenPortal(Path folder, java.util.function.Function<Opened, List<Routes>> more) {
        this.folder = folder;
        sample = new SamplePortal(folder);
        database = SampleDatabase.open(folder);
        store = database.store(OpenStore.class);
        CheckStore checks = database.store(CheckStore.class);
        Assets assets = Assets.load(ConfigFolder.staticFiles(Path.of("")));
        Views views = new Views(Messages.load(), assets::address, BASE);
        PageCache cache = new PageCache(Duration.ZERO);
        List<Routes> routes = new ArrayList<>(List.of(
                assets,
                new OpenAccess("/api/*"),
                new Throttle("/api/*", new Client(1), clock),
                new AgencyApiPages(store, checks, new Reports(checks, checklists), cache, BASE),
                new CheckApiPages(checks, new Reports(checks, checklists), cache, BASE),
                new DisclosureApiPages(database.store(OpenDisclosureStore.class), checklists, cache, BASE),
                new VoiceApiPages(database.store(VoiceStore.class), cache, BASE, clock),
                new ChecklistApiPages(checklists, cache, BASE)));
        routes.addAll(more.apply(new Opened(database, views, cache, folder)));
        server = Server.start(new Server.Address("localhost", 0, false), views, routes);
        visitor = new Visitor(server.port());
    }

    /** Opens with the API alone, in a folder of its own, which goes with it. */
    public OpenPortal() {
        this(OwnFolder.fresh());
    }

    /** Opens with the API alone. */
    public OpenPortal(Path folder) {
        this(folder, opened -> List.of());
    }

    /** What further routes are made from. */
    public record Opened(Database database, Views views, PageCache cache, Path folder) {}

    /** Three agencies of two provinces and the whole country: one was checked twice and mended an item, one never. */
    public OpenPortal fill() {
        Agency town = sample.agency("thara", "เทศบาลเมืองธารา");
        sample.agencies.keep(new Agency(
                0,
                "khao-mok",
                "องค์การบริหารส่วนตำบลเขาหมอก",
                null,
                Kind.SUBDISTRICT_ORGANISATION,
                "ทะเลเมฆ",
                "http://khao-mok.example/"));
        Agency office = sample.agencies.keep(new Agency(
                0, "stars", "กรมดวงดาวสมมติ", "Department of Stars", Kind.DEPARTMENT, "", "https://stars.example/"));
        sample.check(
                town,
                SamplePortal.MORNING.minusSeconds(86_400),
                Map.of("O1", SamplePortal.judgement(Reason.NOT_FOUND, "http://thara.example/", "")));
        sample.check(town, SamplePortal.MORNING, Map.of());
        sample.check(
                office,
                instant(3_600),
                Map.of(
                        "O2",
                        SamplePortal.judgement(
                                Reason.SCANNED,
                                "https://stars.example/scan.pdf",
                                "=HYPERLINK(\"http://evil.example\")")));
        return publish();
    }

    private OpenPortal publish() {
        Path lists = folder.resolve("lists");
        TestFiles.write(lists.resolve("plan.pdf"), TestFiles.pdf());
        sample.publish("""
                agency,checklist,item,title,explanation,url,file
                thara,oit-2567,O7,แผน,,,plan.pdf
                thara,oit-2568,O1,โครงสร้าง,แผนผัง,https://thara.example/plan,
                stars,oit-2567,O1,โครงสร้าง,แผนผังของกรม,,
                """, lists);
        return this;
    }

    private static Instant instant(long later) {
        return SamplePortal.MORNING.plusSeconds(later);
    }

    @Override
    public void close() {
        server.close();
        database.close();
        sample.close();
    }
}
