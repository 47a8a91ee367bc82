package org.prongsai;

import java.nio.file.Path;
import java.util.List;
import org.prongsai.checklist.Checklist;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.inbox.InboxStore;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.database.Database;
import org.prongsai.database.SecretStore;
import org.prongsai.demo.DemoChannel;
import org.prongsai.demo.DemoDisclosures;
import org.prongsai.demo.DemoQuestions;
import org.prongsai.demo.DemoStaff;
import org.prongsai.demo.DemoStore;
import org.prongsai.demo.DemoTown;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.question.Promise;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.desk.DecisionStore;
import org.prongsai.seal.SlowHash;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.account.CredentialStore;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditStore;

/** Where the two-way half of the demo is kept. */
final class DemoMap {
    private final Database database;
    private final Path data;
    private final SlowHash hash;

    DemoMap(Database database, Path data, SlowHash hash) {
        this.database = database;
        this.data = data;
        this.hash = hash;
    }

    DemoTown town(Promise promise, List<Checklist> checklists) {
        AuditLog audit = new AuditLog(database.store(AuditStore.class), AuditHeads.in(data), promise.clock());
        return new DemoTown(
                new DemoStaff(
                        database.store(AccountStore.class),
                        new Credentials(database.store(CredentialStore.class), hash, promise.clock()),
                        audit,
                        promise.clock()),
                channel(promise),
                new DemoQuestions(database.store(AskStore.class), database.store(DecisionStore.class), promise),
                new DemoDisclosures(
                        database.store(DisclosureStore.class),
                        new AttachmentFolder(data),
                        checklists,
                        promise.clock()));
    }

    private DemoChannel channel(Promise promise) {
        return new DemoChannel(
                new DemoChannel.Shelf(
                        database.store(ChannelKeyStore.class),
                        database.store(GuidelineStore.class),
                        database.store(ComplaintStore.class),
                        database.store(InboxStore.class),
                        database.store(DemoStore.class)),
                new ComplaintFolder(data),
                new CodeKeys(hash, database.store(SecretStore.class).secret("complaint codes")),
                promise.clock());
    }
}
