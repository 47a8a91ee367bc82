package org.prongsai.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.config.Json;
import org.prongsai.rule.Judgement;
import org.prongsai.rule.Verdict;

/** An invented website with the verdict that a careful assessor gives for each item. */
record LabelledSite(Path folder, List<Truth> truths) {
    private static final Path SITES = Path.of("src/test/resources/sites");

    /** All labelled sites in the order of their names. */
    static List<LabelledSite> all() {
        try (Stream<Path> files = Files.list(SITES)) {
            return files.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new LabelledSite(folder, truths(folder.resolve("truth.tsv"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The checklist that the truth speaks of. */
    String checklist() {
        try {
            String named = Json.read(Files.readString(folder.resolve("site.json")), About.class)
                    .checklist();
            return named == null ? "oit-2567" : named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file of labels says. */
    static List<Truth> truths(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(Truth::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the site's file says of it beside its routes. */
    record About(@Nullable String checklist) {}

    /**
     * What an assessor says about one item.
     *
     * @param verdict pass, fail or review; unsure where assessors may differ
     * @param evidence addresses that are right, from the root of the site, decoded
     */
    record Truth(String code, String verdict, String reason, List<String> evidence) {

        static Truth of(String line) {
            String[] cells = line.split("\t", -1);
            List<String> evidence = Stream.of(cells[3].split(" "))
                    .filter(address -> !address.isEmpty())
                    .map(Truth::decoded)
                    .toList();
            return new Truth(cells[0], cells[1], cells[2], evidence);
        }

        boolean isSure() {
            return !verdict.equals("unsure");
        }

        boolean isDecidable() {
            return verdict.equals("pass") || verdict.equals("fail");
        }

        boolean says(Verdict said) {
            return said.name().toLowerCase(Locale.ROOT).equals(verdict);
        }

        boolean hasEvidence(Judgement said) {
            return said.evidence() != null
                    && evidence.contains(decoded(said.evidence()
                            .url()
                            .replaceFirst("^\\w+://[^/]*", "")
                            .replaceFirst("#.*", "")));
        }

        private static String decoded(String address) {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
