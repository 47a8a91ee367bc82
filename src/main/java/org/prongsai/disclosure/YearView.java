package org.prongsai.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.agency.Agency;
import org.prongsai.checklist.Checklist;
import org.prongsai.checklist.Item;
import org.prongsai.checklist.Localized;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.web.view.Language;

/**
 * Everything that an agency publishes for one checklist, in the order of the checklist.
 *
 * @param name the agency's, in the visitor's language
 * @param address of this page
 * @param filled how many items show anything
 * @param updatedAt when anything last changed, null where there is nothing
 */
public record YearView(
        Agency agency,
        String name,
        Checklist checklist,
        String title,
        String address,
        List<Part> parts,
        int filled,
        @Nullable Instant updatedAt) {

    /** Items of a sub-indicator; {@code code} is empty where the checklist knows none. */
    public record Part(String code, String title, List<ItemView> items) {
        /** Whether none of its items shows anything. */
        public boolean isEmpty() {
            return items.stream().allMatch(item -> item.entries().isEmpty());
        }
    }

    /** One item and what it shows. */
    public record ItemView(Item item, String title, String address, List<EntryView> entries) {}

    /** One thing that is shown; {@code title} is empty where it says no more than the item. */
    public record EntryView(
            Disclosure disclosure, String title, @Nullable FileView file) {}

    /** A file with the address from which it can be taken. */
    public record FileView(Attachment attachment, String address) {
        /** What people call its format. */
        public String format() {
            return attachment.type().name();
        }
    }

    /** Gathers the entries of a checklist under its items. */
    static YearView of(Reading reading, String address, Language language) {
        Map<String, List<EntryView>> byItem = reading.entries(language);
        List<Part> parts = reading.checklist().subIndicators().stream()
                .map(sub -> new Part(
                        sub.code().matches("[0-9.]+") ? sub.code() : "",
                        text(sub.title(), language),
                        sub.items().stream()
                                .map(item -> new ItemView(
                                        item,
                                        text(item.title(), language),
                                        address + "/" + item.code(),
                                        byItem.getOrDefault(item.code(), List.of())))
                                .toList()))
                .toList();
        return new YearView(
                reading.agency(),
                reading.agency().name(language.code()),
                reading.checklist(),
                text(reading.checklist().title(), language),
                address,
                parts,
                byItem.size(),
                reading.disclosures().stream()
                        .map(Disclosure::updatedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** All items in their order. */
    public List<ItemView> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    static String text(Localized text, Language language) {
        return language == Language.ENGLISH ? text.en() : text.th();
    }

    /** What was read for one agency and checklist. */
    record Reading(Agency agency, Checklist checklist, List<Disclosure> disclosures, List<Attachment> attachments) {

        Map<String, List<EntryView>> entries(Language language) {
            Map<Long, Attachment> files =
                    attachments.stream().collect(Collectors.toMap(Attachment::id, attachment -> attachment));
            Map<String, List<EntryView>> byItem = new HashMap<>();
            for (Disclosure each : disclosures) {
                Long fileId = each.fileId();
                Attachment file = fileId == null ? null : files.get(fileId);
                checklist
                        .item(each.itemCode())
                        .ifPresent(item -> byItem.computeIfAbsent(item.code(), code -> new ArrayList<>())
                                .add(new EntryView(
                                        each,
                                        each.title().equals(text(item.title(), language)) ? "" : each.title(),
                                        file == null ? null : new FileView(file, address(agency, file)))));
            }
            return byItem;
        }
    }

    /** Where a file can be taken from; its own number finds it, the name is for those who save it. */
    static String address(Agency agency, Attachment file) {
        return DisclosureYears.root(agency.slug()) + "/files/" + file.id() + "/"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
