package org.prongsai.document.html.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the class and id of an element hint at, read word by word as page authors all over the world name them. */
public final class Hints {
    private static final Set<String> MENU = Set.of(
            "nav",
            "navi",
            "navigation",
            "menu",
            "menus",
            "menubar",
            "sidebar",
            "sidenav",
            "topbar",
            "megamenu",
            "toolbar",
            "mainmenu",
            "submenu",
            "topmenu",
            "leftmenu",
            "rightmenu",
            "mainnav",
            "topnav",
            "offcanvas",
            "navbar",
            "quicklinks");
    private static final Set<String> TRAIL =
            Set.of("breadcrumb", "breadcrumbs", "pagination", "pager", "pathway", "pagenav", "skiplink", "skiplinks");
    private static final Set<String> FOOTER =
            Set.of("footer", "foot", "copyright", "sitefooter", "bottombar", "colophon");
    private static final Set<String> CONTENT = Set.of(
            "content",
            "contents",
            "article",
            "post",
            "entry",
            "tab",
            "tabs",
            "pills",
            "body",
            "page",
            "wrapper",
            "container",
            "table",
            "list",
            "detail",
            "main");
    private static final Set<String> TITLE = Set.of(
            "title",
            "titlebar",
            "heading",
            "headline",
            "pagetitle",
            "contentheading",
            "componentheading",
            "topic",
            "subtitle");
    private static final Set<String> FOLD = Set.of(
            "accordion", "collapsible", "collapse", "faq", "toggle", "expander", "spoiler", "panel", "lightweight");
    private static final Set<String> FOLD_HEAD = Set.of(
            "title", "head", "header", "heading", "question", "button", "btn", "trigger", "toggle", "label", "topic");
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{Alnum}]+|(?<=[a-z])(?=[A-Z])");

    private static final Set<String> NOT_FOOTER = Set.of("note", "notes", "entry", "card", "panel", "modal", "table");
    private static final Set<String> ROW = Set.of("row", "tr");

    private final List<String> words = new ArrayList<>();
    private final boolean menu;
    private final boolean trail;
    private final boolean footer;
    private final boolean title;
    private final boolean fold;
    private final boolean foldHead;
    private final boolean gridRow;

    Hints(String names, String id) {
        add(names);
        add(id);
        trail = has(TRAIL);
        menu = (has(MENU) && !has(CONTENT)) || trail;
        footer = has(FOOTER) && !has(NOT_FOOTER);
        title = has(TITLE);
        fold = has(FOLD);
        foldHead = fold && has(FOLD_HEAD);
        gridRow = has(ROW);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean menu() {
        return menu;
    }

    /** The trail of pages above this one, or the numbers of the pages beside it. */
    public boolean trail() {
        return trail;
    }

    public boolean footer() {
        return footer;
    }

    public boolean title() {
        return title;
    }

    /** The visible part of something that unfolds on a click. */
    public boolean foldHead() {
        return foldHead;
    }

    public boolean fold() {
        return fold;
    }

    public boolean gridRow() {
        return gridRow;
    }

    private boolean has(Set<String> known) {
        for (String word : words) {
            if (known.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void add(String names) {
        if (names.isEmpty() || names.length() > 500) {
            return;
        }
        for (String word : WORD_BREAK.split(names, 40)) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }
}
