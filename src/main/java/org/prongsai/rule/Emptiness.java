package org.prongsai.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Block;
import org.prongsai.document.Document;
import org.prongsai.document.Link;
import org.prongsai.rule.content.Content;
import org.prongsai.rule.content.Echo;
import org.prongsai.rule.find.Candidate;

/** Why nothing of what one requirement asks for can be read in a content: it cannot be opened, waits for a sign-in, or is empty. */
record Emptiness(Requirement requirement, Search search) {
    /** Below this many characters a page says nothing of its own. */
    private static final int THIN = 40;

    private static final int SHORT = 160;

    private static final int ANNOUNCEMENT = 250;

    /** A letter of one page; what is longer holds what it speaks of. */
    private static final int LETTER = 600;

    /** The form of a disclosure that begins with signing in, such as an e-service. */
    private static final String LOGIN = "login";

    /** Whether nothing stands on a page but links, so that what it shows must lie behind them. */
    static boolean isThin(Content content) {
        return content.ownLength() < THIN;
    }

    /** Whether a page has nothing of its own and shows a file in a frame. */
    static boolean isViewer(Content content) {
        return !content.isFile()
                && isThin(content)
                && content.links().stream().anyMatch(link -> link.kind() == Link.Kind.EMBED);
    }

    /** Why nothing can be read in a content; null when something can. */
    @Nullable
    Reason of(Content content, boolean isComplete, boolean isProven) {
        Reason nothing = nothing(content, isComplete, isProven);
        return isCalledOtherwise(content, nothing) ? Reason.WRONG_CONTENT : nothing;
    }

    /** Whether an empty page is by its heading another item's: its own would have to be filled, and the link changed. */
    private boolean isCalledOtherwise(Content content, @Nullable Reason nothing) {
        Set<String> named =
                search.vocabulary().label(content.headline()).named().keySet();
        return (nothing == Reason.HEADING_ONLY || nothing == Reason.CRITERION_ONLY)
                && named.stream().anyMatch(search.rivals()::contains)
                && named.stream().noneMatch(requirement.matters()::contains);
    }

    private @Nullable Reason nothing(Content content, boolean isComplete, boolean isProven) {
        Reason unreadable = unreadable(content.document());
        if (unreadable != null) {
            return unreadable;
        }
        if (content.isSignIn() && !(isComplete && requirement.accept().contains(LOGIN))) {
            return Reason.NEEDS_LOGIN;
        }
        if (isHollow(content) || Echo.is(content, titles(content), search.vocabulary())) {
            return content.hadCriterion() ? Reason.CRITERION_ONLY : Reason.HEADING_ONLY;
        }
        if (content.isBlankForm() || isOnlyNotice(content) || isStillToCome(content)) {
            return Reason.PLACEHOLDER;
        }
        if (!isProven && isLetterAlone(content)) {
            return Reason.HEADING_ONLY;
        }
        return isProven ? null : empty(content);
    }

    /** Why no text of a document can be read; null when it can. */
    static @Nullable Reason unreadable(Document document) {
        return switch (document.state()) {
            case SCAN -> Reason.SCANNED;
            case LOCKED, BROKEN -> Reason.UNREADABLE;
            case TOO_LARGE -> Reason.BUDGET;
            case READABLE, EMPTY ->
                switch (document.kind()) {
                    case IMAGE -> Reason.IMAGE_ONLY;
                    case ARCHIVE, OTHER -> document.blocks().isEmpty() ? Reason.UNREADABLE : null;
                    default -> null;
                };
        };
    }

    /** Whether only headings stand there: they announce an item and disclose nothing, unless it is a window such as a chat. */
    private boolean isHollow(Content content) {
        return !content.isFile()
                && content.blocks().stream().allMatch(Block::isHeading)
                && content.links().isEmpty()
                && content.forms().isEmpty()
                && content.images().isEmpty()
                && requirement.elements().stream()
                        .noneMatch(element -> element.rule().isSiteWide());
    }

    /**
     * What a content is called all over its site, and what the site calls itself. A letter calls what it sends by any name of
     * it; on a page such a name may be what the page says.
     */
    private List<String> titles(Content content) {
        Stream<String> labels = requirement.matters().stream()
                .flatMap(matter -> search.candidates().of(matter).stream())
                .filter(candidate -> candidate.target() instanceof Candidate.Target.Address address
                        && address.url().equals(content.url()))
                .map(Candidate::label);
        Stream<String> site = search.home().stream()
                .flatMap(home -> Stream.concat(
                        Stream.of(search.snapshot().document(home).title()),
                        search.snapshot().document(home).blocks().stream()
                                .filter(Block::isHeading)
                                .limit(1)
                                .map(Block::text)));
        Stream<String> names = content.isFile()
                ? requirement.matters().stream().flatMap(matter -> search.vocabulary().matter(matter).names().stream())
                : Stream.empty();
        return Stream.of(labels, site, names).flatMap(each -> each).toList();
    }

    /** Whether little stands there but that the rest will be told later. */
    private static boolean isStillToCome(Content content) {
        return content.ownLength() < ANNOUNCEMENT && content.words().has("still-to-come");
    }

    /** Whether a file is a letter that sends what stands elsewhere. */
    private static boolean isLetterAlone(Content content) {
        return content.isFile()
                && content.ownLength() < LETTER
                && content.lead().has("letter-heads")
                && content.words().has("letter-formulas");
    }

    /** Whether every line but headings says that there is nothing, so that no word in it proves anything. */
    private boolean isOnlyNotice(Content content) {
        List<Block> lines =
                content.blocks().stream().filter(block -> !block.isHeading()).toList();
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> search.vocabulary().label(line.text()).isWholly("placeholder"));
    }

    private @Nullable Reason empty(Content content) {
        int length = content.ownLength();
        if (length < SHORT && (content.words().has("placeholder") || isLinkedNowhere(content))) {
            return Reason.PLACEHOLDER;
        }
        if (length >= THIN) {
            return null;
        }
        if (content.hadCriterion()) {
            return Reason.CRITERION_ONLY;
        }
        return content.images().isEmpty() ? Reason.HEADING_ONLY : Reason.IMAGE_ONLY;
    }

    /** Whether a page offers its files for download and none of the links leads anywhere. */
    private boolean isLinkedNowhere(Content content) {
        String within = content.page().url() + "#";
        return content.links().stream()
                        .allMatch(link -> link.kind() == Link.Kind.PLACEHOLDER
                                || link.url().startsWith(within))
                && content.links().stream()
                        .anyMatch(link -> search.vocabulary().label(link.text()).has("empty-link-text"));
    }
}
