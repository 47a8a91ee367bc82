package org.prongsai.document.html;

import java.util.Set;

/** The elements of web pages by what they do to the words in them. */
final class Tags {
    /** Elements whose words nobody sees, or that are read in another way. */
    static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "template",
            "title",
            "svg",
            "math",
            "select",
            "textarea",
            "iframe",
            "audio",
            "video",
            "canvas",
            "datalist",
            "noembed",
            "noframes",
            "meta",
            "link",
            "param");
    /** Elements that begin on a line of their own. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "marquee",
            "menu",
            "nav",
            "noscript",
            "object",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    /** Elements that cannot be a part of a heading: somebody forgot to end it. */
    static final Set<String> HEADING_BREAKERS = Set.of(
            "table", "ul", "ol", "dl", "form", "section", "article", "main", "nav", "footer", "h1", "h2", "h3", "h4",
            "h5", "h6");

    private Tags() {}
}
