package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Checklists;
import org.prongsai.checklist.Requirements;
import org.prongsai.config.ConfigFolder;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.Crawler;
import org.prongsai.crawl.MemoryBodies;
import org.prongsai.crawl.Snapshot;
import org.prongsai.crawl.TestSite;
import org.prongsai.crawl.Visit;
import org.prongsai.demo.DemoAgency;
import org.prongsai.demo.DemoSites;
import org.prongsai.document.DocumentReader;
import org.prongsai.document.ReadingLimits;
import org.prongsai.method.Accuracy;
import org.prongsai.rule.Examiner;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.SiteGuide;
import org.prongsai.rule.Verdict;
import org.prongsai.rule.kind.RuleReader;
import org.prongsai.rule.word.Vocabulary;

class LabelledSitesTest {
    private static final ConfigFolder FOLDER = ConfigFolder.crawlerConfig(Path.of(""));
    private static final Vocabulary VOCABULARY = Vocabulary.read(FOLDER.yaml("vocabulary.yaml"));
    private static final Checklists CHECKLISTS = Checklists.load(FOLDER, VOCABULARY);

    private static final Path DEMO = Path.of("src/test/resources/demo");

    private final Map<String, Examiner> examiners = new HashMap<>();
    private final DocumentReader reader = new DocumentReader(ReadingLimits.standard());
    private final Crawler crawler = new Crawler(
            CrawlSettings.standard().withDelay(Duration.ZERO),
            reader,
            Clock.systemUTC(),
            LabelledSitesTest::loopbackOnly);

    @Test
    void labelledSitesAreJudgedAsACarefulAssessorWould() {
        List<Answer> answers = new ArrayList<>();
        LabelledSite.all().forEach(site -> answers.addAll(answers(site)));
        Figures figures = Figures.of(answers);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        answers.stream().filter(Answer::isStrange).forEach(out::println);
        out.println(figures);

        Accuracy shown = Accuracy.load().stream()
                .filter(each -> each.set().equals("own"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(shown.sites(), shown.items()))
                .as("what the portal tells its readers, in accuracy.yaml")
                .containsExactly(LabelledSite.all().size(), figures.items());
        assertThat(Double.parseDouble(shown.right())).isLessThanOrEqualTo(figures.accuracy() + 0.05);
        assertThat(Double.parseDouble(shown.falsePass())).isGreaterThanOrEqualTo(figures.falsePass() - 0.05);
        assertThat(Double.parseDouble(shown.falseFail())).isGreaterThanOrEqualTo(figures.falseFail() - 0.05);
        assertThat(figures.accuracy()).as("accuracy").isGreaterThanOrEqualTo(97);
        assertThat(figures.falsePass()).as("false pass").isLessThanOrEqualTo(3);
        assertThat(figures.falseFail()).as("false fail").isLessThanOrEqualTo(1);
        assertThat(figures.evasion()).as("evasion").isLessThanOrEqualTo(3);
        assertThat(figures.evidence()).as("evidence").isGreaterThanOrEqualTo(97);
    }

    /** Their labels are by an assessor who knew none of the program's answers. */
    @Test
    void demoSitesAreJudgedAsACarefulAssessorWould() {
        List<Answer> answers = new ArrayList<>();
        try (DemoSites sites = DemoSites.start(DemoAgency.all())) {
            sites.urls().forEach((agency, url) -> {
                Path labels = DEMO.resolve(agency.folder() + ".tsv");
                if (Files.exists(labels)) {
                    answers.addAll(answers(agency.folder(), LabelledSite.truths(labels), url, examiner("oit-2567")));
                }
            });
        }
        assertThat(answers).hasSize(7 * 35);
        assertThat(answers.stream().filter(answer -> !answer.isRight())).isEmpty();
    }

    @AfterEach
    void close() {
        crawler.close();
        reader.close();
    }

    /** Evidence on other sites stays out of reach, so that no test asks a public address. */
    private static InetAddress[] loopbackOnly(String host) throws UnknownHostException {
        if (!host.equals("127.0.0.1")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(host);
    }

    private static Examiner examiner(String id) {
        Checklist checklist = CHECKLISTS.get(id);
        return new Examiner(
                VOCABULARY, new Requirements(new RuleReader(VOCABULARY.lists())).of(checklist), checklist.fiscalYear());
    }

    private List<Answer> answers(LabelledSite site) {
        Examiner examiner = examiners.computeIfAbsent(site.checklist(), LabelledSitesTest::examiner);
        try (TestSite server = TestSite.of(site.folder())) {
            return answers(site.name(), site.truths(), server.url(), examiner);
        }
    }

    private List<Answer> answers(String site, List<LabelledSite.Truth> truths, String url, Examiner examiner) {
        Snapshot snapshot =
                crawler.visit(new Visit(url, true, new SiteGuide(examiner), new MemoryBodies(), Visit.Progress.SILENT));
        List<Judgement> said = examiner.examine(snapshot);
        List<Answer> answers = new ArrayList<>();
        for (LabelledSite.Truth truth : truths) {
            int number = Integer.parseInt(truth.code().substring(1));
            if (truth.isSure()) {
                answers.add(new Answer(site, truth, said.get(number - 1)));
            }
        }
        return answers;
    }

    /** What was said about one item of one site, beside the truth. */
    private record Answer(String site, LabelledSite.Truth truth, Judgement said) {

        boolean isRight() {
            return truth.says(said.verdict());
        }

        boolean isRightPass() {
            return isRight() && said.verdict() == Verdict.PASS;
        }

        boolean isStrange() {
            return !isRight() || (isRightPass() && !truth.hasEvidence(said));
        }

        @Override
        public String toString() {
            Judgement.Evidence evidence = said.evidence();
            return String.join(
                    " ",
                    site,
                    truth.code(),
                    "is",
                    truth.verdict(),
                    "(" + truth.reason() + "), said",
                    said.verdict().name().toLowerCase(Locale.ROOT),
                    said.reason().name(),
                    evidence == null ? "" : evidence.url());
        }
    }

    /** How often the answers were right, in per cent. */
    private record Figures(
            int items, double accuracy, double falsePass, double falseFail, double evasion, double evidence) {

        static Figures of(List<Answer> all) {
            return new Figures(
                    all.size(),
                    share(all, answer -> true, Answer::isRight),
                    share(all, truly("fail"), said(Verdict.PASS)),
                    share(all, truly("pass"), said(Verdict.FAIL)),
                    share(
                            all,
                            answer -> answer.truth().isDecidable(),
                            said(Verdict.REVIEW).or(said(Verdict.UNCHECKED))),
                    share(all, Answer::isRightPass, answer -> answer.truth().hasEvidence(answer.said())));
        }

        private static double share(List<Answer> all, Predicate<Answer> of, Predicate<Answer> which) {
            List<Answer> base = all.stream().filter(of).toList();
            return base.isEmpty() ? 0 : 100.0 * base.stream().filter(which).count() / base.size();
        }

        private static Predicate<Answer> truly(String verdict) {
            return answer -> answer.truth().verdict().equals(verdict);
        }

        private static Predicate<Answer> said(Verdict verdict) {
            return answer -> answer.said().verdict() == verdict;
        }
    }
}
