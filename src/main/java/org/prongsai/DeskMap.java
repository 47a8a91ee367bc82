package org.prongsai;

import java.time.Duration;
import java.util.List;
import org.prongsai.agency.AgencyStore;
import org.prongsai.agency.template.Matter;
import org.prongsai.agency.template.TemplatePages;
import org.prongsai.agency.template.TemplateStore;
import org.prongsai.check.CheckStore;
import org.prongsai.check.report.Reports;
import org.prongsai.check.standing.ChangeStore;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.access.ChannelPages;
import org.prongsai.complaint.access.HandlerGate;
import org.prongsai.complaint.access.KeyPages;
import org.prongsai.complaint.access.RecoveryPages;
import org.prongsai.complaint.access.SettingsPages;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.ChannelKeys;
import org.prongsai.complaint.channel.FormClosingStore;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.inbox.ActPages;
import org.prongsai.complaint.inbox.CasePages;
import org.prongsai.complaint.inbox.FilePages;
import org.prongsai.complaint.inbox.Handling;
import org.prongsai.complaint.inbox.InboxPages;
import org.prongsai.complaint.inbox.InboxStore;
import org.prongsai.database.Database;
import org.prongsai.desk.DeskPages;
import org.prongsai.desk.DeskStore;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.staff.digest.DigestStore;
import org.prongsai.web.Routes;
import org.prongsai.web.edge.Attempts;
import org.prongsai.web.form.FormGate;
import org.prongsai.web.view.Views;

/** The pages on which staff work: an agency's complaints with their keys, and the desk that shows what waits. */
final class DeskMap {
    private static final int RECOVERIES_AT_ONCE = 5;

    private final SiteMap.Ground ground;
    private final Database database;
    private final StaffMap staff;
    private final Views views;
    private final FormGate forms;

    DeskMap(SiteMap.Ground ground, StaffMap staff, Views views, FormGate forms) {
        this.ground = ground;
        this.database = ground.database();
        this.staff = staff;
        this.views = views;
        this.forms = forms;
    }

    /** Words that stand where a number may stand come first. */
    List<Routes> pages() {
        ChannelKeyStore keyStore = database.store(ChannelKeyStore.class);
        ChannelKeys keys = new ChannelKeys(keyStore);
        GuidelineStore guidelines = database.store(GuidelineStore.class);
        InboxStore inbox = database.store(InboxStore.class);
        AgencyStore agencies = database.store(AgencyStore.class);
        TemplateStore templates = database.store(TemplateStore.class);
        HandlerGate gate = new HandlerGate(agencies, keys, staff.audit, forms, ground.clock());
        Handling handling = new Handling(inbox, keyStore, guidelines);
        ComplaintStore complaints = database.store(ComplaintStore.class);
        CasePages.Shelf shelf = new CasePages.Shelf(complaints, staff.accounts);
        return List.of(
                desk(inbox, keyStore, guidelines),
                new ChannelPages(gate, keys, views),
                new KeyPages(gate, keys, keyStore, staff.accounts, views),
                new RecoveryPages(
                        gate, keys, new Attempts(RECOVERIES_AT_ONCE, Duration.ofMinutes(1), ground.clock()), views),
                new SettingsPages(gate, guidelines, database.store(FormClosingStore.class), views),
                new TemplatePages(
                        Matter.COMPLAINT,
                        agencies,
                        templates,
                        new TemplatePages.Tools(forms, staff.audit, ground.clock()),
                        views),
                new InboxPages(
                        gate,
                        inbox,
                        keyStore,
                        new InboxPages.Letters(staff.accounts, database.store(DigestStore.class), ground.outbox()),
                        views),
                new CasePages(gate, handling, shelf, views),
                new FilePages(gate, handling, complaints, new ComplaintFolder(ground.data()), views),
                new ActPages(gate, handling, shelf, templates, views));
    }

    private DeskPages desk(InboxStore inbox, ChannelKeyStore keys, GuidelineStore guidelines) {
        CheckStore checks = database.store(CheckStore.class);
        return new DeskPages(
                new DeskPages.Waiting(
                        inbox,
                        keys,
                        ComplaintMap.room(ground),
                        guidelines,
                        database.store(org.prongsai.question.desk.InboxStore.class)),
                new DeskPages.Standing(
                        database.store(AgencyStore.class),
                        checks,
                        new Reports(checks, ground.checklists()),
                        database.store(ChangeStore.class),
                        database.store(DeskStore.class),
                        database.store(DisclosureStore.class),
                        ground.checklists()),
                staff.accounts,
                ground.clock(),
                views);
    }
}
