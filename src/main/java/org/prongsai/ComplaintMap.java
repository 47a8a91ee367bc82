package org.prongsai;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.GuidelinePages;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.Filing;
import org.prongsai.complaint.intake.IntakePages;
import org.prongsai.complaint.intake.Room;
import org.prongsai.complaint.intake.TraceGate;
import org.prongsai.complaint.retention.Retention;
import org.prongsai.complaint.retention.RetentionStore;
import org.prongsai.complaint.statistics.StatisticsPages;
import org.prongsai.complaint.statistics.StatisticsStore;
import org.prongsai.complaint.track.TrackPages;
import org.prongsai.database.Database;
import org.prongsai.database.SecretStore;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Client;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.edge.Turns;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.UploadGate;
import org.prongsai.web.view.Views;

/** Every page of complaints that the public sees, and where each reads. */
final class ComplaintMap {
    /** What an office or an exit of Tor behind one address may send, and what is no flood yet. */
    private static final int REPORTS_AT_ONCE = 20;

    private static final Duration REPORTS_AGAIN = Duration.ofHours(1);
    /** At five a second a code of 66 bits is guessed once in millions of years, whoever shares the guessing. */
    private static final int CODES_A_SECOND = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SiteMap.Ground ground;
    private final Views views;
    private final FormGate forms;

    ComplaintMap(SiteMap.Ground ground, Views views, FormGate forms) {
        this.ground = ground;
        this.views = views;
        this.forms = forms;
    }

    /** The pages; what a start that was cut short left in the folder of files is removed before any of them answers. */
    List<Routes> pages() {
        Database database = ground.database();
        Client client = new Client(ground.operator().proxies());
        AgencyStore agencies = database.store(AgencyStore.class);
        ChannelKeyStore keys = database.store(ChannelKeyStore.class);
        GuidelineStore guidelines = database.store(GuidelineStore.class);
        ComplaintStore complaints = database.store(ComplaintStore.class);
        CodeKeys codes =
                new CodeKeys(ground.hash(), database.store(SecretStore.class).secret("complaint codes"));
        ComplaintFolder folder = new ComplaintFolder(ground.data());
        Filing filing = new Filing(complaints, folder, room(ground), codes, ground.clock());
        filing.removeOrphans();
        UploadGate uploads = UploadGate.usual(client);
        return List.of(
                new TraceGate(),
                new GuidelinePages(
                        agencies, keys, guidelines, new GuidelinePages.Place(ground.clock(), ground.cache(), views)),
                new IntakePages(
                        new IntakePages.Shelf(agencies, keys, guidelines, ground.clock()),
                        filing,
                        new IntakePages.Doors(
                                new Ration(client, ground.clock(), REPORTS_AT_ONCE, REPORTS_AGAIN), uploads),
                        forms,
                        views),
                new TrackPages(
                        new TrackPages.Shelf(agencies, complaints, codes, ground.clock()),
                        filing,
                        new TrackPages.Doors(new Turns(client, CODES_A_SECOND, PATIENCE), uploads),
                        forms,
                        views),
                new StatisticsPages(
                        agencies, database.store(StatisticsStore.class), ground.clock(), ground.cache(), views));
    }

    /** How much room is left for the files of complaints. */
    static Room room(SiteMap.Ground ground) {
        return new Room(
                ground.database().store(ComplaintStore.class),
                new ComplaintFolder(ground.data()),
                ground.operator().room(),
                ground.clock());
    }

    /** Whether an agency takes complaints here now. */
    static LongPredicate channels(Database database) {
        ChannelKeyStore keys = database.store(ChannelKeyStore.class);
        return agency -> keys.current(agency).isPresent();
    }

    /** What deletes complaints when their time has come. */
    static Retention retention(Database database, Path data, Clock clock) {
        return new Retention(
                database.store(RetentionStore.class), new ComplaintFolder(data), database::emptyLog, clock);
    }
}
