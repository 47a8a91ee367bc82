package org.prongsai.rule.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.prongsai.config.YamlNode;
import org.prongsai.thai.PhraseBook;
import org.prongsai.thai.PhraseBook.Hit;
import org.prongsai.thai.ThaiText;

/** All words that the checker knows, compiled so that a text is read once for all of them. Immutable and thread-safe. */
public final class Vocabulary {
    private static final String NAME = "name/";
    private static final String MARK = "mark/";
    private static final String MISLEADING = "misleading/";
    private static final String WORDS = "words/";

    /** The lists that no rule names but the examination itself. */
    private static final List<String> NEEDED = List.of(
            "chat-widgets",
            "criterion",
            "criterion-openings",
            "decoy-labels",
            "embedded-tools",
            "empty-link-text",
            "index-labels",
            "letter-formulas",
            "letter-heads",
            "login",
            "news-formulas",
            "news-labels",
            "paging-labels",
            "placeholder",
            "post-details",
            "still-to-come",
            "results",
            "social-pages");

    private final Map<String, Matter> matters;
    private final Set<String> lists;
    private final PhraseBook phrases;
    private final Resemblance resemblance;
    private final Map<String, Integer> sharedBy = new HashMap<>();

    public Vocabulary(Map<String, Matter> matters, Map<String, List<String>> words, Map<String, String> misspellings) {
        this.matters = new LinkedHashMap<>(matters);
        this.lists = Set.copyOf(words.keySet());
        Map<String, List<String>> lists = new TreeMap<>();
        for (Matter matter : matters.values()) {
            lists.put(NAME + matter.id(), matter.names());
            lists.put(MISLEADING + matter.id(), matter.misleading());
            lists.put(MARK + matter.id(), matter.marks());
            countShared(matter);
        }
        words.forEach((list, phrases) -> lists.put(WORDS + list, phrases));
        this.phrases = PhraseBook.of(lists, misspellings);
        this.resemblance = new Resemblance(matters.values());
    }

    /** Reads {@code vocabulary.yaml}; throws a configuration problem with file and line when something is not right. */
    public static Vocabulary read(YamlNode file) {
        file.allow("misspellings", "words", "matters");
        Map<String, String> misspellings = new TreeMap<>();
        file.map("misspellings")
                .entries()
                .keySet()
                .forEach(wrong ->
                        misspellings.put(wrong, file.map("misspellings").text(wrong)));
        Map<String, List<String>> words = new TreeMap<>();
        file.map("words")
                .entries()
                .keySet()
                .forEach(list -> words.put(list, file.map("words").texts(list)));
        return new Vocabulary(MatterReader.all(file.map("matters")), words, misspellings);
    }

    /** Reads the vocabulary that examinations use: the word lists that no rule names must be there too. */
    public static Vocabulary readWhole(YamlNode file) {
        Vocabulary vocabulary = read(file);
        for (String list : NEEDED) {
            if (!vocabulary.lists.contains(list)) {
                throw file.map("words").problem("config.list-missing", Map.of("list", list));
            }
        }
        return vocabulary;
    }

    /** The names of all word lists, to check rules against. */
    public Set<String> lists() {
        return lists;
    }

    /** The ids of all matters, asked for or not. */
    public Set<String> matters() {
        return matters.keySet();
    }

    /** The matter with an id; throws when there is none, as the readers have checked all ids. */
    public Matter matter(String id) {
        Matter matter = matters.get(id);
        if (matter == null) {
            throw new IllegalArgumentException("unknown matter " + id);
        }
        return matter;
    }

    /** What a short label says. */
    public Words label(String text) {
        return new Words(text, phrases.find(text));
    }

    /** What a label says whose marks are lost, as in addresses without vowels; never more than {@link #label}. */
    public Words looseLabel(String text) {
        return new Words(text, phrases.findLoose(text));
    }

    /**
     * What a long text says.
     *
     * @param broken whether vowels and tone marks may be lost or misplaced, as in the text layers of PDFs
     */
    public Words content(String text, boolean broken) {
        List<Hit> hits = new ArrayList<>(phrases.find(text));
        if (broken) {
            hits.addAll(phrases.findLoose(text));
            phrases.findLooser(text).stream()
                    .filter(hit -> hit.list().startsWith(WORDS))
                    .forEach(hits::add);
        }
        return new Words(text, hits);
    }

    /** In how many matters a phrase stands among names or marks; the more, the less it tells. At least 1. */
    int sharedBy(String phrase) {
        return sharedBy.getOrDefault(ThaiText.comparison(phrase), 1);
    }

    private void countShared(Matter matter) {
        Set<String> phrases = new HashSet<>();
        matter.names().forEach(phrase -> phrases.add(ThaiText.comparison(phrase)));
        matter.marks().forEach(phrase -> phrases.add(ThaiText.comparison(phrase)));
        phrases.forEach(phrase -> sharedBy.merge(phrase, 1, Integer::sum));
    }

    /** The known words of one text. */
    public final class Words {
        private final String text;
        private final List<Hit> hits;

        private Words(String text, List<Hit> hits) {
            this.text = text;
            this.hits = hits;
        }

        public String text() {
            return text;
        }

        /** Whether a phrase of a word list stands in the text. */
        public boolean has(String list) {
            return hits.stream().anyMatch(hit -> hit.list().equals(WORDS + list));
        }

        /** Whether the whole text is an invitation such as "open" or "download", which says nothing of what follows. */
        public boolean isInvitation() {
            return isWholly("empty-link-text");
        }

        /** Whether the whole text is one phrase of a word list; signs around it do not count. */
        public boolean isWholly(String list) {
            int length = ThaiText.comparison(text).length();
            return of(list).stream()
                    .anyMatch(hit -> ThaiText.comparison(text.substring(hit.start(), hit.end()))
                                    .length()
                            == length);
        }

        /** The places of a word list's phrases. */
        public List<Hit> of(String list) {
            return hits.stream().filter(hit -> hit.list().equals(WORDS + list)).toList();
        }

        /** The longest name of each matter that the text calls by name, names inside longer names left out. */
        public Map<String, Hit> named() {
            if (isInvitation()) {
                return Map.of();
            }
            List<Hit> names =
                    hits.stream().filter(hit -> hit.list().startsWith(NAME)).toList();
            Map<String, Hit> longest = new LinkedHashMap<>();
            for (Hit hit : names) {
                if (names.stream().noneMatch(other -> swallows(other, hit))) {
                    longest.merge(hit.list().substring(NAME.length()), hit, Words::longer);
                }
            }
            longest.keySet().removeIf(matter -> isMisled(matter, longest));
            return longest;
        }

        /** The matters whose names the text only resembles, with how much, 0.5 to 1; none where it calls one by name. */
        public Map<String, Double> resembling() {
            boolean isTaken = hits.stream().anyMatch(hit -> hit.list().startsWith(NAME))
                    || has("decoy-labels")
                    || has("index-labels")
                    || has("news-labels");
            if (isTaken) {
                return Map.of();
            }
            Map<String, Double> resembling = new LinkedHashMap<>(resemblance.of(text));
            resembling
                    .keySet()
                    .removeIf(matter -> hits.stream().anyMatch(hit -> hit.list().equals(MISLEADING + matter)));
            return resembling;
        }

        /** How strongly the text speaks of each matter: distinct marks and names, rare and long ones most. */
        public Map<String, Double> topics() {
            Map<String, Map<String, Double>> weights = new HashMap<>();
            List<Hit> telling = hits.stream()
                    .filter(hit -> hit.list().startsWith(MARK) || hit.list().startsWith(NAME))
                    .toList();
            for (Hit hit : withoutForeignInsides(telling)) {
                String matter = matterOf(hit);
                weights.computeIfAbsent(matter, none -> new HashMap<>())
                        .merge(ThaiText.comparison(hit.phrase()), weight(hit), Math::max);
            }
            Map<String, Double> topics = new HashMap<>();
            weights.forEach((matter, phrases) -> topics.put(
                    matter,
                    phrases.values().stream().mapToDouble(Double::doubleValue).sum()));
            return topics;
        }

        private double weight(Hit hit) {
            double length = ThaiText.comparison(hit.phrase()).length();
            double own = hit.list().startsWith(NAME) ? 1.5 : 1;
            return own * Math.min(1.5, length / 10) / sharedBy(hit.phrase());
        }

        private boolean isMisled(String matter, Map<String, Hit> longest) {
            Hit name = longest.get(matter);
            return name != null
                    && hits.stream()
                            .filter(hit -> hit.list().equals(MISLEADING + matter))
                            .anyMatch(hit -> hit.start() < name.start() || hit.end() > name.end());
        }

        /** Leaves out what stands inside a longer phrase of another matter: it speaks of that one. */
        private static List<Hit> withoutForeignInsides(List<Hit> hits) {
            List<Hit> sorted = new ArrayList<>(hits);
            sorted.sort(Comparator.comparingInt(Hit::start)
                    .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
            List<Hit> kept = new ArrayList<>();
            Hit reach = null;
            for (Hit hit : sorted) {
                if (reach == null || !swallows(reach, hit) || matterOf(reach).equals(matterOf(hit))) {
                    kept.add(hit);
                }
                if (reach == null || hit.end() > reach.end()) {
                    reach = hit;
                }
            }
            return kept;
        }

        private static String matterOf(Hit hit) {
            return hit.list().substring(hit.list().indexOf('/') + 1);
        }

        private static boolean swallows(Hit big, Hit small) {
            return big.start() <= small.start()
                    && big.end() >= small.end()
                    && big.end() - big.start() > small.end() - small.start();
        }

        private static Hit longer(Hit one, Hit other) {
            return other.end() - other.start() > one.end() - one.start() ? other : one;
        }
    }
}
