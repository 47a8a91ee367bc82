package org.prongsai.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.agency.Agency;
import org.prongsai.disclosure.TestFiles;
import org.prongsai.profile.SamplePortal;
import org.prongsai.rule.Reason;
import org.prongsai.web.RouteList;

/** A portal that shows something on every page, and all that can be said to it: its addresses and the words of its queries. */
final class Target implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("[{<]([a-zA-Z0-9]+)[}>]");
    /** How handlers read a word of the query, in every spelling that occurs. */
    private static final Pattern READ =
            Pattern.compile("(?:queryParams?|text|choice|value|given|whole)\\(\\s*(?:ctx,\\s*)?\"([a-z][a-z_-]*)\"");

    final SamplePortal portal;
    private final Map<String, String> places;

    Target(Path folder) {
        portal = new SamplePortal(folder.resolve("data"));
        Agency town = portal.agency("thung-thong", "เทศบาลเมืองทุ่งทอง");
        portal.agency("nong-bua", "เทศบาลเมืองหนองบัว");
        portal.publish(TestFiles.thungThong(folder), folder);
        long check = portal.check(
                town,
                SamplePortal.MORNING,
                Map.of("O2", SamplePortal.judgement(Reason.WRONG_YEAR, "http://a.example/old", "ปี 2564")));
        places = Map.ofEntries(
                Map.entry("slug", "thung-thong"),
                Map.entry("name", typed("ศรีตะวัน")),
                Map.entry("id", String.valueOf(check)),
                Map.entry("code", "O1"),
                Map.entry("item", "O1"),
                Map.entry("year", "2567"),
                Map.entry("sha256", "cd".repeat(32)),
                Map.entry("number", "1"),
                Map.entry("day", "2026-11-20"),
                Map.entry("file", "agencies.csv"),
                Map.entry("part", "1.xml"),
                Map.entry("hash", "0"),
                Map.entry("folder", "css"),
                Map.entry("agency", "thung-thong"),
                Map.entry("channel", "general"),
                Map.entry("fiscalYear", "2569"),
                Map.entry("act", "note"),
                Map.entry("template", "1"),
                Map.entry("token", "none"),
                Map.entry("word", "none"));
    }

    /** Every address that the portal answers, with the places that are filled in. */
    List<String> routes() {
        return RouteList.of(portal.server);
    }

    /** Every word that any handler reads from a query: those of the sources. */
    Set<String> words() {
        Set<String> words = new TreeSet<>(Set.of("lang", "page", "size"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith("Pages.java"))
                    .forEach(file -> READ.matcher(text(file)).results().forEach(found -> words.add(found.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** An address of a route where one place, by its number, holds a text and all others what is there. */
    String address(String route, int attacked, String text) {
        int[] count = {0};
        return PLACE.matcher(route)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        count[0]++ == attacked ? typed(text) : usual(route, found)));
    }

    /** An address of a route where everything is there. */
    String address(String route) {
        return address(route, -1, "");
    }

    static int places(String route) {
        return (int) PLACE.matcher(route).results().count();
    }

    /** A text as it stands in an address. */
    static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The answer to an address, whatever its status. */
    java.net.http.HttpResponse<String> open(String address, String... headers) {
        return portal.visitor.open(address, headers);
    }

    @Override
    public void close() {
        portal.close();
    }

    private String usual(String route, MatchResult place) {
        UnaryOperator<String> of =
                name -> name.equals("id") && route.contains("/checklists/") ? "oit-2567" : places.get(name);
        String value = of.apply(place.group(1));
        if (value == null) {
            throw new IllegalStateException("say in Target what stands for {" + place.group(1) + "} of " + route);
        }
        return value;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
