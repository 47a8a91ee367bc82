package org.prongsai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.checklist.Localized;
import org.prongsai.config.Json;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.disclosure.attachment.AttachmentType;
import org.prongsai.export.Sheet;

/**
 * What an agency publishes for one checklist as data for other programs; items without anything are listed too, with no
 * entries.
 *
 * @param format changes when a reader must change
 */
public record OpenData(
        String format,
        Owner agency,
        Subject checklist,
        String url,
        @Nullable Instant updatedAt,
        List<ItemData> items) {
    private static final String FORMAT = "prongsai-disclosures/1";

    private static final List<String> COLUMNS = List.of(
            "item",
            "item_title",
            "sub_indicator",
            "title",
            "explanation",
            "url",
            "file_name",
            "file_type",
            "file_bytes",
            "file_sha256",
            "file_url",
            "published_on",
            "updated_at");

    /** The agency that publishes. */
    public record Owner(String slug, String name, @Nullable String englishName) {}

    /** What it publishes for. */
    public record Subject(String id, int fiscalYear, Localized title) {}

    /** One item of the checklist. */
    public record ItemData(String code, String subIndicator, Localized title, String url, List<EntryData> entries) {}

    /** One thing that is published for an item. */
    public record EntryData(
            String title,
            String explanation,
            @Nullable String url,
            @Nullable FileData file,
            @Nullable LocalDate publishedOn,
            Instant updatedAt) {}

    /** A file of an entry. */
    public record FileData(String name, AttachmentType type, long bytes, String sha256, String url) {}

    /** The data of a page; {@code base} is how visitors reach the portal. */
    static OpenData of(YearView page, String base) {
        List<ItemData> items = page.parts().stream()
                .flatMap(part -> part.items().stream()
                        .map(item -> new ItemData(
                                item.item().code(),
                                part.code(),
                                item.item().title(),
                                base + item.address(),
                                item.entries().stream()
                                        .map(entry -> entry(entry, base))
                                        .toList())))
                .toList();
        return new OpenData(
                FORMAT,
                new Owner(
                        page.agency().slug(),
                        page.agency().name(),
                        page.agency().englishName()),
                new Subject(
                        page.checklist().id(),
                        page.checklist().fiscalYear(),
                        page.checklist().title()),
                base + page.address(),
                page.updatedAt(),
                items);
    }

    /** As text in JSON. */
    String json() {
        return Json.write(this);
    }

    /** The entries as the rows of a table. */
    Sheet sheet() {
        return new Sheet(
                checklist.id(),
                COLUMNS,
                items.stream()
                        .flatMap(item -> item.entries().stream().map(entry -> row(item, entry)))
                        .toList());
    }

    private static List<@Nullable Object> row(ItemData item, EntryData entry) {
        FileData file = entry.file();
        LocalDate day = entry.publishedOn();
        return Arrays.asList(
                item.code(),
                item.title().th(),
                item.subIndicator(),
                entry.title(),
                entry.explanation(),
                entry.url(),
                file == null ? null : file.name(),
                file == null ? null : file.type().ending(),
                file == null ? null : file.bytes(),
                file == null ? null : file.sha256(),
                file == null ? null : file.url(),
                day == null ? null : day.toString(),
                entry.updatedAt().toString());
    }

    private static EntryData entry(YearView.EntryView entry, String base) {
        YearView.FileView shown = entry.file();
        Disclosure of = entry.disclosure();
        return new EntryData(
                of.title(),
                of.explanation(),
                of.url(),
                shown == null ? null : file(shown.attachment(), base + shown.address()),
                of.publishedOn(),
                of.updatedAt());
    }

    private static FileData file(Attachment attachment, String url) {
        return new FileData(attachment.name(), attachment.type(), attachment.size(), attachment.sha256(), url);
    }
}
