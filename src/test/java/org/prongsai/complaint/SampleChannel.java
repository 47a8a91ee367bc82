package org.prongsai.complaint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prongsai.OwnFolder;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.Kind;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.Guideline;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.channel.Holder;
import org.prongsai.complaint.channel.Keyring;
import org.prongsai.complaint.channel.RecoveryKey;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.Filing;
import org.prongsai.complaint.intake.Room;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.config.RoomSettings;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;
import org.prongsai.seal.KeyPair;
import org.prongsai.seal.SlowHash;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.edge.TickingClock;

/** Two invented agencies with open channels over a real database, and what a reporter and a handler do there. */
public final class SampleChannel implements AutoCloseable {
    /** The handler of the first agency, and of the second. */
    public static final long HANDLER = 11;

    public static final long STRANGER = 22;

    public final TickingClock clock = new TickingClock(Instant.parse("2026-11-20T03:04:05Z"));
    public final Path folder;
    public final Database database;
    public final ComplaintStore complaints;
    public final ChannelKeyStore keyStore;
    public final ChannelKeys keys;
    public final GuidelineStore guidelines;
    public final ComplaintFolder files;
    public final CodeKeys codes = new CodeKeys(new SlowHash(64, 1), new byte[16]);
    public final Room room;
    public final Filing filing;
    public final Agency town;
    public final Agency other;
    private final Map<Long, KeyPair> accounts = Map.of(HANDLER, pair(1), STRANGER, pair(2));
    /** The town's, where the channel was opened now and not before. */
    public final Optional<RecoveryKey> paper;

    /** One in a folder of its own, which goes with it. */
    public SampleChannel() {
        this(OwnFolder.fresh());
    }

    public SampleChannel(Path folder) {
        this(folder, RoomSettings.STANDARD);
    }

    /** With so much room for files. */
    public SampleChannel(Path folder, RoomSettings settings) {
        this.folder = folder;
        database = SampleDatabase.open(folder);
        complaints = database.store(ComplaintStore.class);
        keyStore = database.store(ChannelKeyStore.class);
        keys = new ChannelKeys(keyStore);
        guidelines = database.store(GuidelineStore.class);
        files = new ComplaintFolder(folder);
        room = new Room(complaints, files, settings, clock);
        filing = new Filing(complaints, files, room, codes, clock);
        town = agency("si-tawan", "เทศบาลเมืองศรีตะวัน");
        other = agency("thung-dao", "เทศบาลเมืองทุ่งดาว");
        paper = opened(town, HANDLER);
        opened(other, STRANGER);
    }

    private Optional<RecoveryKey> opened(Agency agency, long account) {
        return keyStore.all(agency.id()).isEmpty()
                ? Optional.of(keys.open(agency.id(), List.of(holder(account)), account, today()))
                : Optional.empty();
    }

    public Agency agency(String slug, String name) {
        return database.store(AgencyStore.class)
                .keep(new Agency(
                        0,
                        slug,
                        name,
                        "Town of " + slug,
                        Kind.TOWN_MUNICIPALITY,
                        "ศรีตะวัน",
                        "http://" + slug + ".example/"));
    }

    public LocalDate today() {
        return ThaiDate.at(clock.instant());
    }

    /** The same pair for every opening of a folder. */
    private static KeyPair pair(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return KeyPair.of(bytes);
    }

    /** The key pair of an account. */
    public KeyPair account(long account) {
        return Objects.requireNonNull(accounts.get(account));
    }

    public Holder holder(long account) {
        return new Holder(account, account(account).publicKey());
    }

    /** The keys of the town's handler. */
    public Keyring ring() {
        return keys.ring(town.id(), HANDLER, account(HANDLER));
    }

    public Filing.Desk desk() {
        return new Filing.Desk(keyStore.current(town.id()).orElseThrow(), Channel.MISCONDUCT, Guideline.of(town.id()));
    }

    /** A report with one text in each field. */
    public static Report report(String text) {
        return new Report(text, text + " ที่ไหน", text + " ใคร", "", "");
    }

    /** Files a report with files of the given texts, and returns its code. */
    public TrackingCode file(String text, String... contents) {
        TrackingCode code = TrackingCode.of(TrackingCode.word()).orElseThrow();
        file(code, text, contents);
        return code;
    }

    public Filing.Outcome file(TrackingCode code, String text, String... contents) {
        Filing.Bringing brought = filing.begin(town.id());
        for (String content : contents) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            brought.take(new ByteArrayInputStream(bytes), content.substring(0, 5) + ".txt", 1 << 20);
        }
        return filing.file(brought, report(text), code, desk());
    }

    /** The complaint that a code leads to. */
    public Complaint of(TrackingCode code) {
        return complaints.byLookup(codes.of(code).lookup()).orElseThrow();
    }

    /** The complaint in the town's handler's hands. */
    public OpenComplaint open(Complaint complaint) {
        return ring().open(complaint, complaints.seals(complaint.id())).orElseThrow();
    }

    /** The complaint in its reporter's hands. */
    public OpenComplaint open(TrackingCode code) {
        Complaint complaint = of(code);
        return OpenComplaint.byReporter(
                complaint, complaints.seals(complaint.id()), codes.of(code).key());
    }

    /** Leads a complaint on, and returns it as it then is. */
    public Complaint step(Complaint complaint, State to) {
        Entry entry =
                open(complaint).seal(Entry.Draft.of(Entry.Kind.STEP, HANDLER, today(), to), Told.of("เพราะ " + to));
        if (!complaints.step(complaint, entry)) {
            throw new IllegalStateException("somebody was faster");
        }
        return complaints.find(complaint.agencyId(), complaint.id()).orElseThrow();
    }

    /** Hands a complaint of the town to the other agency, and returns it as it then is. */
    public Complaint forward(Complaint complaint, String reason) {
        OpenComplaint open = open(complaint);
        Entry step = open.seal(
                Entry.Draft.of(Entry.Kind.STEP, HANDLER, today(), State.FORWARDED), new Told(reason, other.name()));
        var key = keyStore.current(other.id()).orElseThrow();
        Guideline.Days days = Guideline.of(other.id()).from(today());
        ComplaintStore.Move move = new ComplaintStore.Move(
                other.id(),
                key.id(),
                open.sealTo(key.publicKey()),
                days.examineBy(),
                days.preliminaryBy(),
                days.closeBy());
        if (!complaints.forward(complaint, step, move)) {
            throw new IllegalStateException("somebody was faster");
        }
        return complaints.find(other.id(), complaint.id()).orElseThrow();
    }

    /** What SQLite finds when it looks at the whole file. */
    public String integrity() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("prongsai.db"));
                ResultSet answer = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            return answer.getString(1);
        }
    }

    @Override
    public void close() {
        database.close();
        OwnFolder.leave(folder);
    }
}
