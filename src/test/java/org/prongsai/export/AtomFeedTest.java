package org.prongsai.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant MORNING = Instant.parse("2026-11-20T03:04:05.678Z");

    @Test
    void feedHasWhatTheStandardDemands() throws Exception {
        Document feed = parsed(feed("ผลตรวจ", List.of(entry("เปลี่ยนเป็นผ่าน"))));
        Element root = feed.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getAttribute("xml:lang")).isEqualTo("th");
        assertThat(texts(root, "id")).containsExactly("https://a.example/feed.atom", "https://a.example/checks/1");
        assertThat(texts(root, "title")).containsExactly("ผลตรวจ", "เปลี่ยนเป็นผ่าน");
        assertThat(texts(root, "updated")).containsExactly("2026-11-20T03:04:05Z", "2026-11-20T03:04:05Z");
        assertThat(texts(root, "name")).containsExactly("โปร่งใส");
        Element self = (Element) root.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo("https://a.example/feed.atom?a=1&lang=en");
    }

    @Test
    void feedWithoutNewsIsAFeedAllTheSame() throws Exception {
        assertThat(parsed(feed("x", List.of()))
                        .getElementsByTagNameNS(ATOM, "entry")
                        .getLength())
                .isZero();
    }

    @Test
    void signsThatXmlCannotHoldAreReplacedAndTheRestIsKept() throws Exception {
        String hostile = "<b>&amp;\u0000\u0001\u001b\u000b\ud800x\udc00\ufffe\uffff]]>\ud83d\ude00\"'";
        Document feed = parsed(feed(hostile, List.of(entry(hostile))));
        assertThat(texts(feed.getDocumentElement(), "title"))
                .allSatisfy(title -> assertThat(title).startsWith("<b>&amp;").endsWith("]]>\ud83d\ude00\"'"))
                .allSatisfy(title -> assertThat(title.chars().filter(sign -> sign == '\ufffd'))
                        .hasSize(8));
    }

    private static AtomFeed feed(String title, List<AtomFeed.Entry> entries) {
        return new AtomFeed(
                "https://a.example/feed.atom",
                title,
                "https://a.example/feed.atom?a=1&lang=en",
                "https://a.example/",
                "โปร่งใส",
                "th",
                MORNING,
                entries);
    }

    private static AtomFeed.Entry entry(String title) {
        return new AtomFeed.Entry("https://a.example/checks/1", title, "https://a.example/checks/1", "สรุป", MORNING);
    }

    private static Document parsed(AtomFeed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.xml().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Element root, String name) {
        var found = root.getElementsByTagNameNS(ATOM, name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
