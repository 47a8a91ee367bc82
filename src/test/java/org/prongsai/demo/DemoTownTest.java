package org.prongsai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.checklist.Checklists;
import org.prongsai.complaint.ComplaintStore;
import org.prongsai.complaint.State;
import org.prongsai.complaint.channel.ChannelKeyStore;
import org.prongsai.complaint.channel.GuidelineStore;
import org.prongsai.complaint.file.ComplaintFolder;
import org.prongsai.complaint.inbox.InboxStore;
import org.prongsai.complaint.intake.CodeKeys;
import org.prongsai.complaint.intake.TrackingCode;
import org.prongsai.config.ConfigFolder;
import org.prongsai.database.SecretStore;
import org.prongsai.profile.SamplePortal;
import org.prongsai.question.Figures;
import org.prongsai.question.Promise;
import org.prongsai.question.QuestionStore;
import org.prongsai.question.ask.AskStore;
import org.prongsai.question.desk.DecisionStore;
import org.prongsai.staff.Account;
import org.prongsai.staff.AccountStore;
import org.prongsai.staff.Role;
import org.prongsai.staff.account.CredentialStore;
import org.prongsai.staff.account.Credentials;
import org.prongsai.staff.account.PasswordRules;
import org.prongsai.staff.audit.AuditHeads;
import org.prongsai.staff.audit.AuditLog;
import org.prongsai.staff.audit.AuditStore;

class DemoTownTest {
    private static final String TOWN = "nong-dao-rueang";

    @AutoClose
    private final SamplePortal portal = new SamplePortal();

    private final Promise promise = new Promise(15, portal.clock);
    private final Credentials credentials =
            new Credentials(portal.store(CredentialStore.class), SamplePortal.QUICK, portal.clock);
    private final CodeKeys codes =
            new CodeKeys(SamplePortal.QUICK, portal.store(SecretStore.class).secret("complaint codes"));
    private final Map<String, Agency> agencies = new HashMap<>();

    @BeforeEach
    void open() {
        DemoAgency.all()
                .forEach(each -> agencies.put(
                        each.folder(), portal.store(AgencyStore.class).keep(each.toAgency("http://127.0.0.1:1/"))));
    }

    @Test
    void twoAgenciesPublishForTwoYearsWithFilesOnce() {
        settle();
        settle();
        String town = "/agencies/" + TOWN + "/disclosures/oit-2569";
        Document page = Jsoup.parse(portal.visitor.open(town).body());
        assertThat(page.select("article.item")).hasSize(6);
        assertThat(page.select("p.picture img")).hasSize(1);
        assertThat(page.select("p.source a").eachText())
                .containsExactly(
                        "structure.png", "annual-report-2568.pdf", "procurement-2569.csv", "no-gift-policy-2569.pdf");
        for (String file : page.select("p.source a").eachAttr("href")) {
            assertThat(portal.visitor.open(file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(portal.visitor
                        .open("/agencies/" + TOWN + "/disclosures/2568")
                        .body())
                .contains("procurement-2568.csv");
        for (String year : List.of("2568", "oit-2569")) {
            assertThat(portal.visitor
                            .open("/agencies/thara-mani/disclosures/" + year)
                            .body())
                    .contains("สถิติเรื่องร้องเรียนการทุจริต");
        }
    }

    @Test
    void officersSignInWithWhatIsToldAndNobodyElseDoes() {
        DemoTown.Welcome told = settle().orElseThrow();
        assertThat(told.logins()).hasSize(3).allSatisfy(login -> {
            assertThat(credentials.open(login.email(), login.password())).isPresent();
            assertThat(PasswordRules.load().refusal(login.password(), List.of()))
                    .isEmpty();
        });
        assertThat(told.logins().get(0).password())
                .isNotEqualTo(told.logins().get(1).password());
        assertThat(portal.store(AccountStore.class).all())
                .hasSize(3)
                .allSatisfy(account -> assertThat(account.role()).isEqualTo(Role.OFFICER))
                .filteredOn(Account::handles)
                .extracting(Account::agencyId)
                .containsExactlyInAnyOrder(town(), neighbour());
    }

    @Test
    void passwordsAreDrawnAnew() {
        List<String> drawn = new ArrayList<>();
        for (int time = 0; time < 100; time++) {
            drawn.add(DemoStaff.random());
        }
        assertThat(drawn)
                .doesNotHaveDuplicates()
                .allMatch(password -> password.matches("(?:[a-z2-9]{5}-){4}[a-z2-9]{5}"));
    }

    @Test
    void wherePeopleHaveAccountsNobodyIsHired() {
        portal.store(AccountStore.class)
                .add(
                        new Account(0, "a@example.org", "ก", "", Role.ADMINISTRATOR, null, false, false, false, null),
                        null,
                        Instant.now());
        assertThat(settle()).isEmpty();
        assertThat(portal.store(AccountStore.class).all()).hasSize(1);
        assertThat(portal.store(ChannelKeyStore.class).current(town())).isEmpty();
    }

    @Test
    void restartAddsNothing() {
        settle();
        String before = state();
        assertThat(settle()).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void channelIsOpenAndSaysThatItIsInvented() {
        settle();
        String page = page("/agencies/" + TOWN + "/complaints");
        assertThat(page).contains("/complaints/new/misconduct", "ไม่มีหน่วยงานนี้จริง");
    }

    @Test
    void complaintsCanBeForwardedToANeighbourThatHasNoneYet() {
        settle();
        InboxStore inbox = portal.store(InboxStore.class);
        assertThat(inbox.receivers(town(), "", "", 10))
                .singleElement()
                .satisfies(agency -> assertThat(agency.id()).isEqualTo(neighbour()));
        assertThat(portal.store(ComplaintStore.class).count(neighbour(), null, null))
                .isZero();
        assertThat(page("/agencies/thara-mani/complaints"))
                .contains("/complaints/new/misconduct", "ไม่มีหน่วยงานนี้จริง");
    }

    @Test
    void codeThatIsToldLeadsToAnAnsweredComplaint() {
        DemoTown.Welcome told = settle().orElseThrow();
        TrackingCode code = TrackingCode.read(told.code()).code().orElseThrow();
        assertThat(portal.store(ComplaintStore.class).byLookup(codes.of(code).lookup()))
                .hasValueSatisfying(found -> {
                    assertThat(found.state()).isEqualTo(State.EXAMINED);
                    assertThat(found.entries()).isEqualTo(3);
                });
    }

    @Test
    void inboxHasComplaintsInSeveralStatesAndOneLate() {
        settle();
        InboxStore.Counts counts = portal.store(InboxStore.class).counts(town(), null, promise.today());
        assertThat(List.of(counts.fresh(), counts.examined(), counts.closed())).containsExactly(2, 1, 1);
        assertThat(counts.late()).isPositive();
    }

    @Test
    void lastYearHasFiguresThatPointAtNobody() {
        settle();
        int last = org.prongsai.thai.FiscalYear.of(promise.today()).year() - 1;
        String csv = portal.visitor
                .open("/agencies/" + TOWN + "/complaints/statistics/" + last + ".csv")
                .body();
        assertThat(csv.lines().count()).isGreaterThan(20);
    }

    @Test
    void questionsStandInEveryWay() {
        settle();
        Figures figures = portal.store(QuestionStore.class).figures(town(), promise.today());
        assertThat(figures.answered()).isEqualTo(3);
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.waiting()).isEqualTo(2);
        assertThat(figures.total()).isEqualTo(5);
        assertThat(page("/questions")).contains("กล้องวงจรปิด", "น้ำประปา");
    }

    private Optional<DemoTown.Welcome> settle() {
        AuditLog audit = new AuditLog(portal.store(AuditStore.class), AuditHeads.in(portal.folder), portal.clock);
        return new DemoTown(
                        new DemoStaff(portal.store(AccountStore.class), credentials, audit, portal.clock),
                        new DemoChannel(
                                new DemoChannel.Shelf(
                                        portal.store(ChannelKeyStore.class),
                                        portal.store(GuidelineStore.class),
                                        portal.store(ComplaintStore.class),
                                        portal.store(InboxStore.class),
                                        portal.store(DemoStore.class)),
                                new ComplaintFolder(portal.folder),
                                codes,
                                portal.clock),
                        new DemoQuestions(portal.store(AskStore.class), portal.store(DecisionStore.class), promise),
                        new DemoDisclosures(
                                portal.disclosures,
                                portal.attachments,
                                List.copyOf(Checklists.load(ConfigFolder.crawlerConfig(Path.of("")))
                                        .all()),
                                portal.clock))
                .settle(agencies, java.util.Objects.requireNonNull(agencies.get(TOWN)));
    }

    /** Everything of the demo that could be there twice. */
    private String state() {
        return portal.store(QuestionStore.class).figures(town(), promise.today())
                + " " + portal.store(InboxStore.class).counts(town(), null, promise.today())
                + " " + portal.store(AccountStore.class).all()
                + page("/agencies/" + TOWN + "/complaints/statistics/"
                        + (org.prongsai.thai.FiscalYear.of(promise.today()).year() - 1));
    }

    private long town() {
        return java.util.Objects.requireNonNull(agencies.get(TOWN)).id();
    }

    private long neighbour() {
        return java.util.Objects.requireNonNull(agencies.get("thara-mani")).id();
    }

    private String page(String path) {
        return Jsoup.parse(portal.visitor.open(path).body()).outerHtml();
    }
}
