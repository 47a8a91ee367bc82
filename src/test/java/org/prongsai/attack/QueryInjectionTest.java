package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.agency.Agency;
import org.prongsai.agency.AgencyStore;
import org.prongsai.thai.ThaiText;
import org.prongsai.thai.place.Provinces;
import org.prongsai.thai.search.SearchForm;
import org.prongsai.web.view.Shown;

/**
 * Words of SQL and of the full-text index are only text to look for (security.md, W-4). 500 questions, or as many as the
 * property {@code prongsai.questions} says, always the same ones.
 */
class QueryInjectionTest {
    private static final int QUESTIONS = Integer.getInteger("prongsai.questions", 500);
    private static final long SEED = 2569;
    private static final long MOST_NANOS = 200_000_000;

    /** Two blanks or a line end stand between two of them. */
    private static final String SIGNS_TYPED = """
            "  ""  \"""  '  ''  ' OR '1'='1  ' OR 1=1 --  " OR ""="  ') OR ('1'='1  *  **  ^  ^ทุ่ง  NEAR(  NEAR(ทุ่ง ทอง, 5)
            col:  form:  form : ทุ่ง  {form lead_form} : a  - form : a  AND NOT  AND  OR  NOT  x NOT y  a AND  (  )  ((((  +  -
            a + b  ORDER BY name  ORDER BY 1 DESC --  ; DROP TABLE agency; --  UNION SELECT * FROM agency
            ' UNION SELECT name FROM sqlite_master --  %  _  %%%  ____  \\  \\%  %' --  [a-z]  ?  ?1  :f.search  :a.match  @p  $1
            <agencies>  /*  */  --  #  ๒๕๖๙  1e309  0x1  -1  9223372036854775808  NaN  null  true  rowid  search_index MATCH 'x'
            bm25(search_index)  snippet(  rank  {{7*7}}  ${7*7}  CHAR(39)  ||  ' || (SELECT 1) || '  LIKE '%'  ESCAPE '\\'  GLOB *
            REGEXP .  COLLATE NOCASE  PRAGMA x  ATTACH 'x' AS y  load_extension('x')  randomblob(1000000000)  sqlite_sleep(9)
            pg_sleep(9)  RAISE(FAIL)  \u0000  a\u0000b  \u0001  \u00a0  \u200b  \u202e  \ufeff  \ud83d\ude42  \ufffd  \u0e49  \u0e4d  \u0e38\u0e38
            \u0e33  \u0e4d\u0e32  ้้้  เเ""";

    private static final List<String> SIGNS = Stream.concat(
                    Stream.of("\t", "\r\n"), Stream.of(SIGNS_TYPED.split(" {2}|\n")))
            .toList();
    private static final List<String> TRUE_WORDS =
            List.of("ทุ่งทอง", "เทศบาลเมืองทุ่งทอง", "หนองบัว", "nong-bua", "Town of nong-bua", "ทุ่ง", "ท", "O1");
    private static final List<String> PLACES = List.of("""
            /agencies?q= /agencies?kind= /agencies?province= /agencies?sort= /agencies?state= /agencies?score= /search?q= /search?in=
            /ranking?province= /ranking?part= /ranking?checklist= /ranking/items?province= /compare?agency= /compare?add=
            /changes?province= /provinces?sort= /provinces/ /agencies/ /checks/ /evidence/ /api/v1/agencies?q=
            /api/v1/agencies?province= /api/v1/disclosures?agency= /api/v1/agencies/""".split("\\s+"));
    private static final Pattern SLUG = Pattern.compile("/agencies/([a-z-]+)|\"slug\":\"([a-z-]+)\"");

    @TempDir
    static Path folder;

    private static Target target;
    private static List<Agency> agencies;

    @BeforeAll
    static void open() {
        target = new Target(folder);
        agencies = target.portal.store(AgencyStore.class).all();
        questions(20).forEach(question -> PLACES.forEach(place -> target.open(place + Target.typed(question))));
    }

    @AfterAll
    static void close() {
        target.close();
    }

    @Test
    void signsOfAQueryLanguageAreOnlyTextToLookFor() {
        List<String> questions = questions(QUESTIONS);
        assertThat(questions).hasSize(QUESTIONS).doesNotHaveDuplicates();
        List<String> wrong = new ArrayList<>();
        List<String> slow = new ArrayList<>();
        for (int number = 0; number < questions.size(); number++) {
            String typed = Target.typed(questions.get(number));
            Set<String> listed = shown(ask("/agencies.json?q=" + typed, wrong, slow));
            Set<String> found = shown(ask("/search/suggestions?q=" + typed, wrong, slow));
            ask(PLACES.get(number % PLACES.size()) + typed, wrong, slow);
            String meant = cut(questions.get(number));
            for (Agency agency : agencies) {
                if (listed.contains(agency.slug()) && !isListed(agency, meant)) {
                    wrong.add("lists " + agency.slug() + " for " + meant);
                }
                if (found.contains(agency.slug()) && !isFound(agency, meant)) {
                    wrong.add("finds " + agency.slug() + " for " + meant);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(slow).hasSizeLessThanOrEqualTo(QUESTIONS / 10_000);
    }

    @Test
    void questionThatMeansSomethingFindsIt() {
        assertThat(shown(target.open("/agencies.json?q=" + Target.typed("ทุ่งทอง"))))
                .containsExactly("thung-thong");
        assertThat(shown(target.open("/search/suggestions?q=" + Target.typed("หนองบัว"))))
                .containsExactly("nong-bua");
    }

    private static HttpResponse<String> ask(String address, List<String> wrong, List<String> slow) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = target.open(address);
        long took = System.nanoTime() - begun;
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + " " + address);
        }
        // another program may have had the processor: what is slow by itself is slow again
        if (took > MOST_NANOS) {
            long again = System.nanoTime();
            target.open(address);
            if (System.nanoTime() - again > MOST_NANOS) {
                slow.add(took / 1_000_000 + " ms " + address);
            }
        }
        return answer;
    }

    private static Set<String> shown(HttpResponse<String> answer) {
        return SLUG.matcher(answer.body())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a page takes of a question: a hundred signs that can be seen. */
    private static String cut(String question) {
        String visible = Shown.visible(question);
        return visible.substring(0, Math.min(visible.length(), 100));
    }

    /** Whether the list may show it: nothing that could be meant was asked, or a name holds it. */
    private static boolean isListed(Agency agency, String question) {
        String wanted = ThaiText.comparison(question);
        return ThaiText.comparison(agency.name()).contains(wanted)
                || ThaiText.comparison(String.valueOf(agency.englishName())).contains(wanted);
    }

    /** Whether each word occurs in what the agency is found by. */
    private static boolean isFound(Agency agency, String question) {
        String form = Stream.of(
                        agency.name(),
                        agency.englishName(),
                        agency.kind().shortened(agency.name()),
                        agency.url(),
                        agency.province(),
                        Provinces.english(String.valueOf(agency.province())))
                .map(text -> SearchForm.of(String.valueOf(text)).form())
                .collect(Collectors.joining(" "));
        return Stream.of(question.split("[\\s\u00a0]+"))
                .map(word -> SearchForm.of(word).form())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(6)
                .allMatch(form::contains);
    }

    /** Every sign alone, every sign beside a true word, ten thousand terms, and signs at random. */
    private static List<String> questions(int most) {
        Random random = new Random(SEED);
        Set<String> all = new LinkedHashSet<>(SIGNS);
        all.addAll(List.of("a ".repeat(5_000), "\"a\" AND ".repeat(1_200), "%_".repeat(2_500), "(".repeat(5_000)));
        SIGNS.forEach(sign -> {
            all.add(TRUE_WORDS.get(0) + sign);
            all.add(sign + TRUE_WORDS.get(2));
            all.add(TRUE_WORDS.get(0) + " " + sign + " " + TRUE_WORDS.get(2));
        });
        while (all.size() < most) {
            all.add(random.ints(1 + random.nextInt(6), 0, 3)
                    .mapToObj(kind ->
                            kind == 0 ? pick(TRUE_WORDS, random) : kind == 1 ? pick(SIGNS, random) : anySigns(random))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "")));
        }
        return all.stream().limit(most).toList();
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String anySigns(Random random) {
        return random.ints(1 + random.nextInt(8), 0, 4)
                .map(kind -> switch (kind) {
                    case 0 -> 0x20 + random.nextInt(0x5f);
                    case 1 -> 0x0e01 + random.nextInt(0x5b);
                    case 2 -> random.nextInt(0x20);
                    default -> 0xa0 + random.nextInt(0x2f00);
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
