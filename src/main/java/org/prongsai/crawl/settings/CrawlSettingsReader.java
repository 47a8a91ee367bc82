package org.prongsai.crawl.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.config.Settings;
import org.prongsai.config.YamlNode;
import org.prongsai.crawl.CrawlSettings;
import org.prongsai.crawl.fetch.FetchLimits;
import org.prongsai.crawl.frontier.WalkLimits;
import org.prongsai.crawl.gate.GateSettings;
import org.prongsai.crawl.gate.PaceSettings;

/**
 * The strict reader of {@code crawler.yaml}: every limit must be written down, and nothing else may be. Its part {@code schedule}
 * is read by those who keep it.
 */
public final class CrawlSettingsReader {
    private CrawlSettingsReader() {}

    /** Reads the file; the settings say where the owner of our visitor can be reached. */
    public static CrawlSettings read(YamlNode file, Settings settings) {
        file.allow("user-agent", "cache", "gate", "pace", "fetch", "walk", "schedule");
        String userAgent = file.text("user-agent")
                .replace("{base-url}", settings.baseUrl().toString())
                .replace("{contact}", settings.contact());
        if (!userAgent.contains("http")) {
            throw file.problem("config.user-agent", Map.of());
        }
        return new CrawlSettings(
                userAgent,
                (int) (Quantity.bytes(file, "cache") / Quantity.MEGABYTE),
                gate(file.map("gate")),
                pace(file.map("pace")),
                fetch(file.map("fetch")),
                walk(file.map("walk")));
    }

    private static GateSettings gate(YamlNode node) {
        node.allow("ports", "opened");
        return new GateSettings(ports(node.list("ports")), Set.copyOf(node.texts("opened")));
    }

    private static Set<Integer> ports(List<YamlNode> nodes) {
        Set<Integer> ports = new LinkedHashSet<>();
        for (YamlNode node : nodes) {
            if (!node.text().matches("\\d{1,5}") || Integer.parseInt(node.text()) > 65_535) {
                throw node.problem("config.port", Map.of("text", node.text()));
            }
            ports.add(Integer.parseInt(node.text()));
        }
        return ports;
    }

    private static PaceSettings pace(YamlNode node) {
        node.allow("delay", "slowest", "crawl-delay", "retry-after", "back-off", "tries", "parallel");
        return new PaceSettings(
                Quantity.time(node, "delay"),
                Quantity.time(node, "slowest"),
                Quantity.time(node, "crawl-delay"),
                Quantity.time(node, "retry-after"),
                Quantity.time(node, "back-off"),
                Quantity.count(node, "tries"),
                Quantity.count(node, "parallel"));
    }

    private static FetchLimits fetch(YamlNode node) {
        node.allow("connect", "idle", "whole", "html", "document", "robots", "ratio", "ratio-from", "redirects");
        return new FetchLimits(
                Quantity.time(node, "connect"),
                Quantity.time(node, "idle"),
                Quantity.time(node, "whole"),
                Math.toIntExact(Quantity.bytes(node, "html")),
                Math.toIntExact(Quantity.bytes(node, "document")),
                Math.toIntExact(Quantity.bytes(node, "robots")),
                Quantity.count(node, "ratio"),
                Math.toIntExact(Quantity.bytes(node, "ratio-from")),
                Quantity.count(node, "redirects"));
    }

    private static WalkLimits walk(YamlNode node) {
        node.allow(
                "pages",
                "hops",
                "time",
                "walk-share",
                "bytes",
                "variants",
                "url-length",
                "segments",
                "repeats",
                "links",
                "hosts",
                "documents",
                "off-site",
                "rounds",
                "few-pages",
                "splash-paths",
                "rescue-paths");
        return new WalkLimits(
                Quantity.count(node, "pages"),
                Quantity.count(node, "hops"),
                Quantity.time(node, "time"),
                Quantity.share(node, "walk-share"),
                Quantity.bytes(node, "bytes"),
                Quantity.count(node, "variants"),
                Quantity.count(node, "url-length"),
                Quantity.count(node, "segments"),
                Quantity.count(node, "repeats"),
                Quantity.count(node, "links"),
                Quantity.count(node, "hosts"),
                Quantity.count(node, "documents"),
                Quantity.count(node, "off-site"),
                Quantity.count(node, "rounds"),
                Quantity.count(node, "few-pages"),
                node.texts("splash-paths"),
                node.texts("rescue-paths"));
    }
}
