package org.prongsai.complaint;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.prongsai.OwnFolder;
import org.prongsai.agency.AgencyStore;
import org.prongsai.complaint.channel.GuidelinePages;
import org.prongsai.complaint.intake.IntakePages;
import org.prongsai.complaint.intake.TraceGate;
import org.prongsai.complaint.statistics.StatisticsPages;
import org.prongsai.complaint.statistics.StatisticsStore;
import org.prongsai.complaint.track.TrackPages;
import org.prongsai.config.ConfigFolder;
import org.prongsai.config.RoomSettings;
import org.prongsai.web.Assets;
import org.prongsai.web.PageCache;
import org.prongsai.web.Server;
import org.prongsai.web.Visitor;
import org.prongsai.web.edge.Client;
import org.prongsai.web.edge.Ration;
import org.prongsai.web.edge.Turns;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.form.FormMarks;
import org.prongsai.web.form.UploadGate;
import org.prongsai.web.view.Messages;
import org.prongsai.web.view.Views;

/** The public pages of complaints over {@link SampleChannel}, with a quick hash and a clock that a test moves. */
public final class ReportPortal implements AutoCloseable {
    public static final String FORM = "/agencies/si-tawan/complaints/new/misconduct";

    /** Behind one proxy, as which a test names its address. */
    public static final Client CLIENT = new Client(1);

    public final SampleChannel sample;
    public final Server server;
    public final Visitor visitor;
    /** How many files that nothing named were removed at the start. */
    public final int orphans;

    /** One in a folder of its own, which goes with it. */
    public ReportPortal() {
        this(OwnFolder.fresh());
    }

    public ReportPortal(Path folder) {
        this(folder, 0, 1_000);
    }

    /** {@code atOnce} is how many forms one network may send at once, and {@code port} 0 for a free one. */
    public ReportPortal(Path folder, int port, int atOnce) {
        this(new SampleChannel(folder), port, atOnce, new TrackPages.Doors(turns(), UploadGate.usual(CLIENT)));
    }

    /** With so much room for files. */
    public ReportPortal(Path folder, RoomSettings room) {
        this(new SampleChannel(folder, room), 0, 1_000, new TrackPages.Doors(turns(), UploadGate.usual(CLIENT)));
    }

    /** Where so many may send at once. */
    public ReportPortal(Path folder, UploadGate uploads) {
        this(new SampleChannel(folder), 0, 1_000, new TrackPages.Doors(turns(), uploads));
    }

    /** Where codes are tried only so often. */
    public static ReportPortal guarded(Path folder, Turns turns) {
        return new ReportPortal(
                new SampleChannel(folder), 0, 1_000, new TrackPages.Doors(turns, UploadGate.usual(CLIENT)));
    }

    private static Turns turns() {
        return new Turns(CLIENT, 1_000, Duration.ofSeconds(2));
    }

    private ReportPortal(SampleChannel sample, int port, int atOnce, TrackPages.Doors doors) {
        this.sample = sample;
        orphans = sample.filing.removeOrphans();
        URI base = URI.create("http://localhost:" + port);
        Assets assets = Assets.load(ConfigFolder.staticFiles(Path.of("")));
        Views views = new Views(Messages.load(), assets::address, base);
        FormGate forms = new FormGate(new FormMarks(new byte[32], sample.clock), base);
        AgencyStore agencies = sample.database.store(AgencyStore.class);
        PageCache cache = new PageCache(Duration.ZERO);
        server = Server.start(
                new Server.Address("localhost", port, false),
                views,
                List.of(
                        forms,
                        assets,
                        new TraceGate(),
                        new GuidelinePages(
                                agencies,
                                sample.keyStore,
                                sample.guidelines,
                                new GuidelinePages.Place(sample.clock, cache, views)),
                        new IntakePages(
                                new IntakePages.Shelf(agencies, sample.keyStore, sample.guidelines, sample.clock),
                                sample.filing,
                                new IntakePages.Doors(
                                        new Ration(CLIENT, sample.clock, atOnce, Duration.ofHours(1)), doors.uploads()),
                                forms,
                                views),
                        new TrackPages(
                                new TrackPages.Shelf(agencies, sample.complaints, sample.codes, sample.clock),
                                sample.filing,
                                doors,
                                forms,
                                views),
                        new StatisticsPages(
                                agencies, sample.database.store(StatisticsStore.class), sample.clock, cache, views)));
        visitor = new Visitor(server.port());
    }

    /** Shows it in a browser until input ends. Arguments: folder, port. */
    public static void main(String[] args) throws IOException {
        try (ReportPortal portal = new ReportPortal(Path.of(args[0]), Integer.parseInt(args[1]), 1_000)) {
            System.out.println(portal.sample
                    .file("เห็นการเรียกรับเงินค่าต่อใบอนุญาต", "บันทึกที่จดไว้")
                    .text());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        server.close();
        sample.close();
    }
}
