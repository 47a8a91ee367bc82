package org.prongsai.document.html;

import java.util.List;
import org.prongsai.document.Address;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Link;
import org.prongsai.document.ReadingLimits;

/** Reads small pages for tests and shows what came out in few words. */
final class Pages {
    static final String HERE = "http://www.ban-mai.go.th/ita/index.php";

    private Pages() {}

    static Document read(String markup) {
        return new HtmlReader(ReadingLimits.standard())
                .read(markup, Address.of(HERE).orElseThrow());
    }

    /** Each block as its type, level and text; rows with bars between their cells. */
    static List<String> blocks(String markup) {
        return read(markup).blocks().stream().map(Pages::shown).toList();
    }

    /** Each link as its kind, address and text. */
    static List<String> links(String markup) {
        return read(markup).links().stream()
                .map(link -> link.kind() + " " + link.url() + " " + link.text())
                .map(String::strip)
                .toList();
    }

    static Link onlyLink(String markup) {
        List<Link> links = read(markup).links();
        if (links.size() != 1) {
            throw new AssertionError("Not one link: " + links);
        }
        return links.get(0);
    }

    private static String shown(Block block) {
        String text = block.isRow() ? String.join("|", block.cells()) : block.text();
        String level = block.level() > 0 ? Integer.toString(block.level()) : "";
        String region = block.region() == Block.Region.BODY ? "" : block.region() + " ";
        return region + block.type() + level + " " + text;
    }
}
