package org.prongsai.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.prongsai.crawl.Page;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.Listing;
import org.prongsai.rule.find.Addresses;
import org.prongsai.rule.find.Candidate;
import org.prongsai.thai.ItemCodes;

/** Follows the candidates of one requirement to what stands behind them, and judges each. Used once. */
final class Trial {
    /** More labels than these for one item are repetition. */
    private static final int MOST_CANDIDATES = 14;

    private static final int MOST_CHILDREN = 8;

    private final Requirement requirement;
    private final Search search;
    private final Judge judge;
    private final Set<String> unseen = new LinkedHashSet<>();
    private final Map<String, Search.Sight> met = new HashMap<>();
    private final Set<String> visited = new HashSet<>();

    Trial(Requirement requirement, Search search) {
        this.requirement = requirement;
        this.search = search;
        this.judge = new Judge(requirement, search);
    }

    Outcome outcome() {
        List<Candidate> candidates = candidates(requirement, search);
        List<Assessment> all = assessments(candidates);
        return new Outcome(all, unseen, candidates, met);
    }

    private static List<Candidate> candidates(Requirement requirement, Search search) {
        List<Candidate> candidates = new ArrayList<>();
        requirement
                .matters()
                .forEach(matter -> candidates.addAll(search.candidates().of(matter)));
        candidates.removeIf(candidate -> isListOf(candidate, candidates));
        candidates.sort(Comparator.comparingDouble(Candidate::strength).reversed());
        return candidates;
    }

    /** A label of many numbers leads to the list of their items; where that page has a section of this one, it answers. */
    private static boolean isListOf(Candidate candidate, List<Candidate> candidates) {
        return candidate.target() instanceof Candidate.Target.Address address
                && ItemCodes.read(candidate.label()).size() > 2
                && candidates.stream()
                        .anyMatch(other -> other.target() instanceof Candidate.Target.Below
                                && other.on().url().equals(address.url()));
    }

    /** Everything that was found, the strongest candidate first; the trial ends early where enough is found. */
    private List<Assessment> assessments(List<Candidate> candidates) {
        List<Assessment> all = new ArrayList<>();
        int tried = 0;
        for (Candidate candidate : candidates) {
            if (search.isOfOtherYear(candidate)) {
                all.add(Assessment.ofOtherYear(candidate, address(candidate)));
            } else if (tried++ < MOST_CANDIDATES) {
                List<Assessment> here = at(candidate);
                all.addAll(here);
                if (here.stream().anyMatch(Assessment::isPassed)
                        && requirement.matters().size() == 1) {
                    break;
                }
            }
        }
        if (all.stream().noneMatch(Assessment::isPassed)) {
            siteWide().ifPresent(all::add);
        }
        return all;
    }

    private Optional<Assessment> siteWide() {
        return search.home().flatMap(home -> {
            Candidate.Target target = new Candidate.Target.Address(home.url());
            String matter = requirement.matters().get(0);
            return judge.siteWide(
                    search.contents().of(home),
                    new Candidate(matter, "", target, home, 0.5, null, Candidate.Standing.SITE));
        });
    }

    private static String address(Candidate candidate) {
        return candidate.target() instanceof Candidate.Target.Address address
                ? address.url()
                : candidate.on().url();
    }

    private List<Assessment> at(Candidate candidate) {
        if (candidate.target() instanceof Candidate.Target.Below below) {
            return below(candidate, below);
        }
        if (candidate.target() instanceof Candidate.Target.Address address) {
            return at(candidate, address.url(), candidate.on().path());
        }
        return List.of(noted(candidate).orElseGet(() -> nowhere(candidate)));
    }

    /** What the note beside a title says where it answers by itself, as that there was nothing to report. */
    private Optional<Assessment> noted(Candidate candidate) {
        return candidate.target() instanceof Candidate.Target.Nowhere row
                ? search.noteAt(candidate.on(), row.block(), requirement)
                        .map(note ->
                                judge.assess(note, candidate, candidate.on().path()))
                        .filter(Assessment::isPassed)
                : Optional.empty();
    }

    /** A label that leads nowhere is shown on its own page; only where it is a link did the agency mean to set one. */
    private Assessment nowhere(Candidate candidate) {
        Page on = candidate.on();
        Reason reason =
                candidate.target() instanceof Candidate.Target.EmptyLink ? Reason.PLACEHOLDER : Reason.NOT_FOUND;
        return new Assessment(candidate, on.url(), on, on.path(), reason, 0.9, null, List.of(), candidate.label());
    }

    private List<Assessment> below(Candidate candidate, Candidate.Target.Below below) {
        Content content = search.contents().under(candidate.on(), below.block());
        if (content.ownLength() == 0
                && content.images().isEmpty()
                && content.forms().isEmpty()) {
            return content.links().isEmpty()
                    ? List.of(judge.assess(content, candidate, candidate.on().path()))
                    : children(candidate, content, candidate.on().path());
        }
        return search.isPointer(candidate, content)
                ? children(candidate, content, candidate.on().path())
                : withChildren(candidate, content, candidate.on().path());
    }

    private List<Assessment> at(Candidate candidate, String url, List<String> from) {
        if (!visited.add(url)) {
            return List.of();
        }
        Search.Sight sight = look(url);
        String fragment = url.indexOf('#') < 0 ? "" : url.substring(url.indexOf('#') + 1);
        if (fragment.isEmpty() && search.isHome(url)) {
            return List.of(Assessment.unread(candidate, url, from, Reason.HOME_PAGE_ONLY));
        }
        if (sight.page() != null) {
            return withChildren(candidate, search.contents().of(sight.page(), fragment), extended(from, url));
        }
        if (sight.failure() != null) {
            return List.of(Assessment.unread(
                    candidate, url, extended(from, url), search.reason(url, sight.failure(), requirement)));
        }
        unseen.add(url);
        return List.of(Assessment.unread(
                candidate,
                url,
                extended(from, url),
                search.isOffSite(url) ? search.elsewhere(url, requirement) : Reason.BUDGET));
    }

    private List<Assessment> withChildren(Candidate candidate, Content content, List<String> path) {
        Assessment own = judge.assess(content, search.contents().of(content.page()), candidate, path);
        if (!content.isFile() && search.isListOf(content, requirement)) {
            return at(
                    candidate,
                    content,
                    path,
                    link -> search.isNamed(link, content, requirement) || isChild(link, content));
        }
        if (own.isPassed() || content.isFile()) {
            return List.of(own);
        }
        if (search.isListUnder(candidate, content)) {
            List<Assessment> entries = new ArrayList<>(at(candidate, content, path, this::isEntry));
            entries.add(own);
            return entries;
        }
        List<Assessment> children = children(candidate, content, path);
        boolean isProvenThere =
                own.reason() == Reason.UNPROVEN && content.links().stream().anyMatch(link -> isChild(link, content));
        if (isProvenThere || (Emptiness.isThin(content) && !children.isEmpty())) {
            return children;
        }
        List<Assessment> all = new ArrayList<>(children);
        all.add(own);
        return all;
    }

    private List<Assessment> at(Candidate candidate, Content content, List<String> path, Predicate<Link> isFollowed) {
        return content.links().stream()
                .filter(isFollowed)
                .limit(MOST_CHILDREN)
                .flatMap(link -> at(candidate, link.url(), path).stream())
                .toList();
    }

    /** What a page embeds or offers for download, and where it has nothing else, where its links lead. */
    private List<Assessment> children(Candidate candidate, Content content, List<String> path) {
        List<Assessment> children = new ArrayList<>();
        int followed = 0;
        for (Link link : content.links()) {
            if (followed < MOST_CHILDREN && isChild(link, content)) {
                followed++;
                children.addAll(child(candidate, link, path));
            }
        }
        return children;
    }

    private List<Assessment> child(Candidate candidate, Link link, List<String> path) {
        Page page = look(link.url()).page();
        if (page == null) {
            return at(candidate, link.url(), path);
        }
        if (search.isHome(link.url()) || !visited.add(link.url())) {
            return List.of();
        }
        Content content = search.contents().of(page);
        List<String> further = extended(path, link.url());
        if (Emptiness.isViewer(content)) {
            return children(candidate, content, further);
        }
        Assessment own = judge.assess(content, candidate, further);
        boolean isProvenThere = own.reason() == Reason.UNPROVEN || Emptiness.isThin(content);
        List<Assessment> files = own.isPassed() || content.isFile() || !isProvenThere
                ? List.of()
                : at(candidate, content, further, at -> Addresses.isDocument(at.url()) && isChild(at, content));
        return files.isEmpty() ? List.of(own) : files;
    }

    private boolean isChild(Link link, Content content) {
        Page page = look(link.url()).page();
        boolean isFile = link.kind() == Link.Kind.EMBED
                || Addresses.isDocument(link.url())
                || (page != null && !search.isHtml(page));
        boolean isAllThere = Emptiness.isThin(content) && link.kind() == Link.Kind.ANCHOR;
        return link.kind() != Link.Kind.PLACEHOLDER
                && (isFile || isAllThere)
                && (search.isOpenTo(link, requirement) || isOnly(link, content));
    }

    /** Whether a page offers no other file or post: then what that is called tells less of what it is than the page does. */
    private static boolean isOnly(Link link, Content content) {
        boolean isOnlyPost = content.links().size() == 1 && Emptiness.isThin(content) && Listing.is(content);
        boolean isOnlyFile = Addresses.isDocument(link.url())
                && content.links().stream()
                        .filter(other -> Addresses.isDocument(other.url()))
                        .allMatch(other -> other.url().equals(link.url()));
        return isOnlyPost || isOnlyFile;
    }

    private boolean isEntry(Link link) {
        return link.kind() == Link.Kind.ANCHOR && search.isOpenTo(link, requirement);
    }

    /** What the snapshot knows of an address; the trial's outcome rests on it. */
    private Search.Sight look(String url) {
        return met.computeIfAbsent(url, asked -> search.look(asked));
    }

    private static List<String> extended(List<String> path, String url) {
        List<String> longer = new ArrayList<>(path);
        if (longer.isEmpty() || !longer.get(longer.size() - 1).equals(url)) {
            longer.add(url);
        }
        return longer;
    }

    /**
     * What one trial found.
     *
     * @param unseen addresses that could not be judged because nobody has fetched them yet
     * @param candidates what was tried
     * @param met what was known of every address that was asked about
     */
    record Outcome(
            List<Assessment> assessments,
            Set<String> unseen,
            List<Candidate> candidates,
            Map<String, Search.Sight> met) {

        /** Whether a trial on what was seen since would find the same. */
        boolean isStillRight(Requirement requirement, Search later) {
            return candidates.equals(Trial.candidates(requirement, later))
                    && met.entrySet().stream()
                            .allMatch(entry -> entry.getValue().equals(later.look(entry.getKey())));
        }
    }
}
