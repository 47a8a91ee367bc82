package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of the house that a reader of the source tree can see: sizes, names, tests, templates and messages. */
class ConventionsTest {
    private static final Pattern METHOD_START = Pattern.compile(
            "^( {4}| {8}| {12})(?!(?:if|for|while|switch|try|catch|else|do|return|new|class|record|enum|interface)\\b)"
                    + "[\\w<][^)=]*\\(.*$");
    private static final Pattern BAD_ENDING = Pattern.compile("(Service|Utils?|Manager|Helper|Impl|Dto|DTO)$");
    private static final Pattern BAD_BEGINNING = Pattern.compile("^(Base|Abstract)[A-Z]");
    private static final Set<String> BAD_PACKAGES = Set.of("common", "misc", "util", "utils", "helper", "helpers");
    private static final Pattern BROAD_CATCH = Pattern.compile("catch \\((final )?(Exception|Throwable)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.:])/(?:work|root|Users)/\\w");
    private static final Pattern TEXT_FILE =
            Pattern.compile("\\.(java|md|yaml|yml|xml|peb|css|js|sql|properties|json|tsv|csv|html)$|/run$");

    @Test
    void filesStayShort() {
        assertThat(SourceTree.sources().stream()
                        .filter(file -> SourceTree.lines(file).size() > 300))
                .isEmpty();
    }

    @Test
    void methodsStayShort() {
        List<String> tooLong = SourceTree.sources().stream()
                .flatMap(file -> longMethods(file).stream())
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void packagesStaySmall() {
        Map<Path, Long> classes = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .filter(file -> !SourceTree.nameOf(file).equals("package-info"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        classes.values().removeIf(count -> count <= 12);
        assertThat(classes).as("packages with more than 12 classes").isEmpty();
    }

    @Test
    void everyPackageExplainsItselfAndIsNullMarked() {
        Set<Path> folders = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders).allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(SourceTree.text(info)).contains("@NullMarked").startsWith("/**");
            assertThat(SourceTree.text(info).split("\\*/", 2)[0].lines().count())
                    .as("lines of explanation in %s", info)
                    .isBetween(3L, 9L);
        });
    }

    @Test
    void namesSayWhatAThingIs() {
        for (Path file : SourceTree.sources()) {
            String name = SourceTree.nameOf(file);
            assertThat(BAD_ENDING.matcher(name).find()
                            || BAD_BEGINNING.matcher(name).find())
                    .as("a name that says nothing: %s", file)
                    .isFalse();
            assertThat(BAD_PACKAGES)
                    .as("a drawer: %s", file)
                    .doesNotContain(file.getName(file.getNameCount() - 2).toString());
        }
    }

    @Test
    void everyStoreAndEveryPagesHasATest() {
        Set<String> tests = SourceTree.files(SourceTree.TEST, ".java").stream()
                .map(SourceTree::nameOf)
                .collect(Collectors.toSet());
        List<String> subjects = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .map(SourceTree::nameOf)
                .filter(name -> name.endsWith("Store") || name.endsWith("Pages"))
                .toList();
        assertThat(tests)
                .containsAll(subjects.stream().map(name -> name + "Test").toList());
    }

    @Test
    void onlyTheThreeEdgesCatchEverything() {
        List<Path> broad = SourceTree.files(SourceTree.MAIN, ".java").stream()
                .filter(file -> BROAD_CATCH.matcher(SourceTree.text(file)).find())
                .filter(file -> !file.equals(SourceTree.MAIN.resolve("Prongsai.java")))
                .filter(file -> !file.equals(SourceTree.MAIN.resolve("web/ErrorPages.java")))
                .filter(file -> !SourceTree.nameOf(file).endsWith("Schedule"))
                .toList();
        assertThat(broad).isEmpty();
    }

    @Test
    void nothingSleeps() {
        assertThat(filesWith(SourceTree.files(SourceTree.MAIN, ".java"), "Thread\\.sleep"))
                .isEmpty();
    }

    @Test
    void templatesEscapeEverything() {
        assertThat(filesWith(templates(), "\\|\\s*raw\\b|autoescape false")).isEmpty();
    }

    @Test
    void templatesLieUnderTheirPackage() {
        Path root = SourceTree.RESOURCES.resolve("templates");
        for (Path template : templates()) {
            String folder = root.relativize(template).getName(0).toString();
            assertThat(Set.of("layout", "part").contains(folder) || Files.isDirectory(SourceTree.MAIN.resolve(folder)))
                    .as("%s belongs to no package", template)
                    .isTrue();
        }
    }

    @Test
    void templatesStayShort() {
        List<Integer> sizes = templates().stream()
                .map(file -> SourceTree.lines(file).size())
                .sorted()
                .toList();
        if (!sizes.isEmpty()) {
            assertThat(sizes.get((sizes.size() * 95 + 99) / 100 - 1))
                    .as("p95 of template lines")
                    .isLessThanOrEqualTo(80);
        }
    }

    @Test
    void nothingNamesAMachinesFolders() {
        List<Path> roots = List.of(Path.of("src"), Path.of("crawler-config"), Path.of("static"), Path.of(".ci"));
        Stream<Path> files = Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("pom.xml")),
                roots.stream().flatMap(root -> SourceTree.files(root, "").stream()));
        List<Path> found = files.filter(
                        file -> TEXT_FILE.matcher(file.toString()).find())
                .filter(file -> !file.startsWith("src/test/resources"))
                .filter(file -> MACHINE_PATH.matcher(SourceTree.text(file)).find())
                .toList();
        assertThat(found).isEmpty();
    }

    private static List<Path> filesWith(List<Path> files, String pattern) {
        Pattern forbidden = Pattern.compile(pattern);
        return files.stream()
                .filter(file -> forbidden.matcher(SourceTree.text(file)).find())
                .toList();
    }

    private static List<Path> templates() {
        return SourceTree.files(SourceTree.RESOURCES.resolve("templates"), ".peb");
    }

    /** Methods by their indentation, which the formatter guarantees: from the declaration to its closing brace. */
    private static List<String> longMethods(Path file) {
        List<String> found = new ArrayList<>();
        List<String> lines = SourceTree.lines(file);
        for (int start = 0; start < lines.size(); start++) {
            Matcher declaration = METHOD_START.matcher(lines.get(start));
            if (!declaration.matches() || !opensMethod(lines, start)) {
                continue;
            }
            int end = lines.subList(start, lines.size()).indexOf(declaration.group(1) + "}");
            if (end + 1 > 40) {
                found.add("%s:%d has %d lines".formatted(file, start + 1, end + 1));
            }
        }
        return found;
    }

    private static boolean opensMethod(List<String> lines, int start) {
        for (int line = start; line < Math.min(lines.size(), start + 12); line++) {
            String text = lines.get(line).strip();
            if (text.endsWith("{")) {
                return text.endsWith(") {") || text.contains("throws ");
            }
            if (text.endsWith(";") || text.endsWith("}")) {
                return false;
            }
        }
        return false;
    }
}
