package org.prongsai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom: the directions between packages, and the places where a library, the clock and the environment show. */
class ArchitectureTest {
    private static final String ROOT = "org.prongsai";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final Pattern SUBPACKAGE = Pattern.compile("\\..*");

    /** Packages that gather features for a reader; only the root knows them. */
    private static final Set<String> COMPOSITIONS =
            Set.of("home", "directory", "profile", "ranking", "method", "data", "desk", "cli", "demo");

    private static final Set<String> GROUND =
            Set.of("config", "thai", "database", "web", "export", "search", "seal", "document", "crawl");

    /** What each feature and ground package may use beside {@code config} and {@code thai}; the order of the line shows. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("config", Set.of()),
            entry("thai", Set.of()),
            entry("database", Set.of()),
            entry("web", Set.of()),
            entry("export", Set.of()),
            entry("search", Set.of("web")),
            entry("seal", Set.of()),
            entry("document", Set.of()),
            entry("crawl", Set.of("document")),
            entry("rule", Set.of("crawl", "document")),
            entry("checklist", Set.of("rule")),
            entry("score", Set.of("checklist", "rule")),
            entry(
                    "check",
                    Set.of(
                            "database",
                            "agency",
                            "disclosure",
                            "staff",
                            "web",
                            "export",
                            "search",
                            "document",
                            "crawl",
                            "rule",
                            "checklist",
                            "score")),
            entry("staff", Set.of("web", "seal")),
            entry("agency", Set.of("staff", "web", "export", "search", "crawl")),
            entry("disclosure", Set.of("agency", "checklist", "staff", "web", "export", "search", "document")),
            entry("question", Set.of("agency", "disclosure", "staff", "web", "export", "search")),
            entry(
                    "complaint",
                    Set.of("database", "agency", "disclosure", "staff", "web", "export", "seal", "document")),
            entry("ita", Set.of("agency", "staff", "web", "export")),
            entry("measure", Set.of("agency", "ita", "checklist", "staff", "web", "export")),
            entry("review", Set.of("agency", "check", "staff", "web", "export")));

    private static final DescribedPredicate<JavaClass> MUTABLE = DescribedPredicate.describe(
            "made to change",
            type -> Stream.of(
                                    "java.util.concurrent.atomic.",
                                    "java.util.concurrent.Concurrent",
                                    "java.util.HashMap",
                                    "java.util.ArrayList",
                                    "java.lang.ThreadLocal")
                            .anyMatch(type.getName()::startsWith)
                    || type.getName().startsWith("com.github.benmanes.caffeine.")
                    || type.isEquivalentTo(StringBuilder.class));

    private record Fence(List<String> libraries, String homes) {}

    /** Where a library may be seen: top-level packages, or class names that end in {@code *Name}; "root" is the root itself. */
    private static final List<Fence> FENCES = List.of(
            new Fence(List.of("org.jdbi..", "java.sql..", "javax.sql.."), "*Store database root"),
            new Fence(List.of("org.flywaydb..", "com.zaxxer.hikari.."), "database"),
            new Fence(
                    List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."), "*Pages *Form *Gate web root"),
            new Fence(List.of("io.pebbletemplates.."), "web"),
            new Fence(List.of("org.apache.hc..", "java.net.http..", "crawlercommons.."), "crawl"),
            new Fence(List.of("org.jsoup.."), "document"),
            new Fence(List.of("org.apache.poi.."), "document export"),
            new Fence(List.of("org.apache.pdfbox..", "org.apache.fontbox.."), "document export"),
            new Fence(List.of("org.dhatim..", "de.siegmar.."), "export"),
            new Fence(List.of("tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml.."), "config web"),
            new Fence(List.of("com.ibm.icu..", "org.mozilla.universalchardet.."), "thai"),
            new Fence(List.of("io.nayuki.."), "web"),
            new Fence(List.of("io.github.bucket4j.."), "web"),
            new Fence(List.of("io.micrometer.."), "web root"),
            new Fence(List.of("picocli.."), "cli root"),
            new Fence(List.of("com.password4j..", "com.google.crypto.tink.."), "seal"),
            new Fence(List.of("org.apache.commons.fileupload2.."), "web"),
            new Fence(List.of("jakarta.mail..", "org.eclipse.angus.."), "web"),
            new Fence(List.of("com.github.kagkarlsson.."), "*Schedule root"),
            new Fence(List.of("com.github.benmanes.caffeine.."), "web home crawl"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> known = new TreeSet<>(MAY_USE.keySet());
        known.addAll(COMPOSITIONS);
        assertThat(topLevelPackages()).isSubsetOf(known);
    }

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyWhatItMay() {
        return topLevelPackages().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(strangersOf(name))
                                .as("what %s uses against the order of packages", name)
                                .isEmpty()));
    }

    @Test
    void groundKnowsNoFeature() {
        for (String ground : GROUND) {
            assertThat(GROUND).containsAll(MAY_USE.getOrDefault(ground, Set.of()));
        }
    }

    @Test
    void onlyTheRootKnowsCompositionsAndNobodyKnowsTheRoot() {
        for (String name : topLevelPackages()) {
            Set<String> others = usedBy(name);
            assertThat(others).as("used by %s", name).doesNotContain("");
            assertThat(others).as("used by %s", name).doesNotContainAnyElementsOf(COMPOSITIONS);
        }
    }

    @TestFactory
    Stream<DynamicTest> libraryShowsOnlyInItsPlace() {
        return FENCES.stream()
                .map(fence -> DynamicTest.dynamicTest(
                        fence.libraries().get(0),
                        () -> noClasses()
                                .that(are(outside(fence.homes())))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage(fence.libraries().toArray(String[]::new)))
                                .allowEmptyShould(true)
                                .check(MAIN)));
    }

    @Test
    void onlyConfigReadsTheEnvironment() {
        noClasses()
                .that(are(outside("config")))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(MAIN);
    }

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses().should().callCodeUnitWhere(are(hiddenClock())).check(MAIN);
        noClasses()
                .that(are(outside("root")))
                .should()
                .callCodeUnitWhere(are(newClock()))
                .check(MAIN);
    }

    @Test
    void nothingStaticChanges() {
        fields().that(are(writtenStatics()))
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(MAIN);
        noFields()
                .that(are(writtenStatics()))
                .should()
                .haveRawType(MUTABLE)
                .allowEmptyShould(true)
                .check(MAIN);
    }

    private static Set<String> topLevelPackages() {
        return MAIN.stream()
                .map(ArchitectureTest::topLevel)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> strangersOf(String name) {
        Set<String> strangers = usedBy(name);
        strangers.removeAll(COMPOSITIONS.contains(name) ? MAY_USE.keySet() : MAY_USE.getOrDefault(name, Set.of()));
        if (!Set.of("config", "thai").contains(name)) {
            strangers.removeAll(Set.of("config", "thai"));
        }
        return strangers;
    }

    private static Set<String> usedBy(String name) {
        return MAIN.stream()
                .filter(type -> topLevel(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .map(ArchitectureTest::topLevel)
                .filter(target -> !target.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String topLevel(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT)
                ? ""
                : SUBPACKAGE.matcher(name.substring(ROOT.length() + 1)).replaceFirst("");
    }

    private static DescribedPredicate<JavaClass> outside(String homes) {
        return DescribedPredicate.describe(
                "outside " + homes,
                type -> Arrays.stream(homes.split(" "))
                        .noneMatch(home -> home.startsWith("*")
                                ? outermost(type).getSimpleName().endsWith(home.substring(1))
                                : topLevel(type).equals(home.equals("root") ? "" : home)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaCall<?>> hiddenClock() {
        return DescribedPredicate.describe("reading a hidden clock", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean hasClock =
                    target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return (owner.startsWith("java.time.") && target.getName().equals("now") && !hasClock)
                    || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"))
                    || (owner.equals("java.util.Date")
                            && target.getRawParameterTypes().isEmpty());
        });
    }

    private static DescribedPredicate<JavaCall<?>> newClock() {
        return DescribedPredicate.describe(
                "making a clock",
                call -> call.getTarget().getOwner().isEquivalentTo(Clock.class)
                        && call.getTarget().getName().startsWith("system"));
    }

    private static DescribedPredicate<JavaField> writtenStatics() {
        return DescribedPredicate.describe(
                "static, and written by a person",
                field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
