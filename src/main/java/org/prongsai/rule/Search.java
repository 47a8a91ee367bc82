package org.prongsai.rule;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.crawl.Failure;
import org.prongsai.crawl.Page;
import org.prongsai.crawl.Snapshot;
import org.prongsai.document.Document;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.Contents;
import org.prongsai.rule.content.Listing;
import org.prongsai.rule.content.Outline;
import org.prongsai.rule.content.Outlines;
import org.prongsai.rule.find.Addresses;
import org.prongsai.rule.find.Candidate;
import org.prongsai.rule.find.Candidates;
import org.prongsai.rule.find.Codes;
import org.prongsai.rule.find.Labelled;
import org.prongsai.rule.find.Owner;
import org.prongsai.rule.word.Vocabulary;

/** One snapshot with its contents and candidates, as all trials share them. */
final class Search {
    /** A line of an index is shorter, in letters. */
    private static final int POINTER = 160;

    private static final Set<String> HOME_NAMES =
            Set.of("/", "/home", "/home.php", "/index.php", "/index.html", "/index.htm");

    private final Snapshot snapshot;
    private final Contents contents;
    private final Candidates candidates;
    private final Vocabulary vocabulary;
    private final Codes codes;
    private final Set<String> rivals = new HashSet<>();
    private final String homeHash;
    private final Owner owner;
    private final Outlines outlines;
    private final Labelled labelled;
    private final IdentityHashMap<Requirement, Trial.Outcome> tried = new IdentityHashMap<>();

    Search(Snapshot snapshot, Vocabulary vocabulary, Codes codes, Outlines outlines) {
        codes.matters().values().forEach(rivals::addAll);
        // what an earlier year asked for is still no answer to another item
        Set.copyOf(rivals).stream()
                .map(matter -> vocabulary.matter(matter).akin())
                .filter(akin -> !akin.isEmpty())
                .forEach(rivals::add);
        vocabulary.matters().stream()
                .filter(matter -> vocabulary.matter(matter).isRival())
                .forEach(rivals::add);
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.codes = codes;
        this.outlines = outlines;
        this.labelled = Labelled.of(snapshot, outlines, vocabulary);
        Map<Page, Outline> pages = labelled.outlines();
        this.contents = new Contents(snapshot, pages.values(), vocabulary);
        this.candidates = new Candidates(snapshot, contents, pages, vocabulary, codes);
        this.owner = Owner.of(pages.values());
        this.homeHash =
                snapshot.page(snapshot.visited().finalUrl()).map(Page::sha256).orElse("");
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Contents contents() {
        return contents;
    }

    Candidates candidates() {
        return candidates;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The matters whose content is recognised as something else than what is sought. */
    Set<String> rivals() {
        return rivals;
    }

    /** Whose site it says that it is. */
    Owner owner() {
        return owner;
    }

    /** The same pages seen with what was fetched since: labels need not be read again. */
    private Search(Search earlier, Snapshot snapshot) {
        this.snapshot = snapshot;
        this.vocabulary = earlier.vocabulary;
        this.codes = earlier.codes;
        this.contents = earlier.contents.on(snapshot);
        this.candidates = earlier.candidates.on(snapshot);
        this.rivals.addAll(earlier.rivals);
        this.homeHash = earlier.homeHash;
        this.owner = earlier.owner;
        this.outlines = earlier.outlines;
        this.labelled = earlier.labelled;
        this.tried.putAll(earlier.tried);
    }

    /** This search on a later snapshot of the same visit. */
    Search on(Snapshot later) {
        return labelled.isStillRight(snapshot, later)
                ? new Search(this, later)
                : new Search(later, vocabulary, codes, outlines);
    }

    /** What stands behind the candidates of a requirement; tried again only when what it met has changed since. */
    Trial.Outcome trial(Requirement requirement) {
        Trial.Outcome known = tried.get(requirement);
        if (known == null || !known.isStillRight(requirement, this)) {
            known = new Trial(requirement.askedOf(owner), this).outcome();
            tried.put(requirement, known);
        }
        return known;
    }

    /** The files called a list of items that nobody has fetched yet. */
    Set<String> unseenLists() {
        return labelled.lists().stream().filter(list -> look(list).isNothing()).collect(Collectors.toSet());
    }

    /** What the snapshot knows of an address. */
    Sight look(String url) {
        return new Sight(snapshot.page(url).orElse(null), snapshot.failure(url).orElse(null));
    }

    /** A section of another year is another year's answer, as long as the site has one of the checklist's own year. */
    boolean isOfOtherYear(Candidate candidate) {
        Integer year = candidate.sectionYear();
        return year != null && year != codes.fiscalYear() && candidates.hasOwnYear();
    }

    /** Whether a page is a web page and no file. */
    boolean isHtml(Page page) {
        Document.Kind kind = Labelled.isFile(page)
                ? snapshot.document(page).kind()
                : outlines.of(page, snapshot).kind();
        return kind == Document.Kind.HTML;
    }

    /** Whether a label promises a matter, alone or with others: one label may name both parts of a joined item. */
    boolean isOf(Candidate candidate, String matter) {
        return candidate.matter().equals(matter)
                || candidates.of(matter).stream()
                        .anyMatch(other -> other.target().equals(candidate.target())
                                && other.label().equals(candidate.label()));
    }

    /** Whether a content only lists titles, of which one at least leads to what is asked for: then what stands there decides. */
    boolean isListOf(Content content, Requirement requirement) {
        return requirement.matters().stream()
                        .noneMatch(matter -> vocabulary.matter(matter).isDated())
                && Listing.is(content)
                && content.links().stream().anyMatch(link -> isNamed(link, content, requirement));
    }

    /** Whether the site's index leads for an item to a list whose titles name nothing: then what stands behind them decides. */
    boolean isListUnder(Candidate candidate, Content content) {
        return candidate.standing() == Candidate.Standing.INDEX
                && candidate.target() instanceof Candidate.Target.Address
                && !vocabulary.matter(candidate.matter()).isDated()
                && Listing.is(content);
    }

    /** Whether the title of a link of a content to another page of the site names what is asked for. */
    boolean isNamed(Link link, Content content, Requirement requirement) {
        return link.kind() == Link.Kind.ANCHOR
                && !isOffSite(link.url())
                && vocabulary.label(Listing.title(link, content)).named().keySet().stream()
                        .anyMatch(requirement.matters()::contains);
    }

    /** What stands in a row beside the title that names what is asked for; none where there is no such row. */
    Optional<Content> noteAt(Page page, int block, Requirement requirement) {
        List<String> cells = snapshot.document(page).blocks().get(block).cells();
        for (int title = 0; title < cells.size(); title++) {
            if (vocabulary.label(cells.get(title)).named().keySet().stream()
                    .anyMatch(requirement.matters()::contains)) {
                return contents.note(page, block, cells.subList(title + 1, cells.size()));
            }
        }
        return Optional.empty();
    }

    /** Whether any label of the site calls what stands under an address by the name of a matter. */
    boolean isNamed(String url, String matter) {
        return candidates.of(matter).stream()
                .anyMatch(other -> other.target().equals(new Candidate.Target.Address(url)));
    }

    /** The page that visitors see first. */
    Optional<Page> home() {
        return snapshot.page(snapshot.visited().finalUrl());
    }

    /** Whether an address shows the home page, under whatever name. */
    boolean isHome(String url) {
        String home = snapshot.visited().finalUrl();
        return url.equals(home)
                || url.equals(snapshot.visited().url())
                || isEntered(url)
                || snapshot.page(url)
                        .filter(page -> page.sha256().equals(homeHash))
                        .isPresent()
                || isHomeName(url);
    }

    /** Whether an address lies on another site than the one that was visited. */
    boolean isOffSite(String url) {
        return !host(url).equals(host(snapshot.visited().finalUrl()));
    }

    /** Whether a link on a candidate's page may hold the requirement: its own words do not name something else. */
    boolean isOpenTo(Link link, Requirement requirement) {
        Vocabulary.Words label = vocabulary.label(link.text());
        Set<String> named = label.named().keySet();
        boolean isElsewhere =
                isOffSite(link.url()) && (link.kind() == Link.Kind.ANCHOR || Addresses.isTool(link.url(), vocabulary));
        boolean isUnnamed = named.isEmpty() && !isElsewhere && !label.isWholly("paging-labels");
        return isUnnamed || named.stream().anyMatch(requirement.matters()::contains);
    }

    /** Whether an entry of an index says in a line what stands behind its link. */
    boolean isPointer(Candidate candidate, Content content) {
        return candidate.standing() == Candidate.Standing.INDEX
                && content.ownLength() < POINTER
                && content.links().stream()
                        .filter(link -> link.kind() == Link.Kind.ANCHOR)
                        .anyMatch(link -> vocabulary.label(link.text()).has("empty-link-text"));
    }

    /** Why an address that could not be read is no answer. */
    Reason reason(String url, Failure failure, Requirement requirement) {
        Reason reason = Reason.of(failure, isOffSite(url));
        return reason == Reason.OFF_SITE ? elsewhere(url, requirement) : reason;
    }

    /** A person looks at what lies on another site, but a page on a social network is no channel for questions. */
    Reason elsewhere(String url, Requirement requirement) {
        Vocabulary.Words words = vocabulary.label(url);
        boolean isTwoWayAsked =
                requirement.elements().stream().anyMatch(element -> element.reason() == Reason.NOT_TWO_WAY);
        return isTwoWayAsked && words.has("social-pages") && !words.has("chat-widgets")
                ? Reason.NOT_TWO_WAY
                : Reason.OFF_SITE;
    }

    /** Whether a splash page in front of the site leads there and nowhere else. */
    private boolean isEntered(String url) {
        return home().map(home -> outlines.of(home, snapshot).links().stream()
                        .map(Link::url)
                        .collect(Collectors.toSet()))
                .filter(Set.of(url)::equals)
                .isPresent();
    }

    private boolean isHomeName(String url) {
        return !isOffSite(url)
                && HOME_NAMES.contains(path(url))
                && snapshot.page(url).isEmpty();
    }

    private static String path(String url) {
        int start = url.indexOf('/', url.indexOf("//") + 2);
        return start < 0 ? "/" : url.substring(start).toLowerCase(Locale.ROOT);
    }

    private static String host(String url) {
        int start = url.indexOf("//") + 2;
        int end = url.indexOf('/', start);
        String host = end < 0 ? url.substring(start) : url.substring(start, end);
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    /** What a snapshot knows of an address: what was read there, or why nothing was. */
    record Sight(@Nullable Page page, @Nullable Failure failure) {
        boolean isNothing() {
            return page == null && failure == null;
        }
    }
}
