package org.prongsai.data.open;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.prongsai.disclosure.DisclosureYears;
import org.prongsai.disclosure.attachment.AttachmentType;

/**
 * One thing that an agency publishes on this portal for an item.
 *
 * @param agency the agency's slug
 * @param publishedOn when the agency says that it published it, null where it does not say
 */
public record OpenDisclosure(
        String agency,
        String checklist,
        int fiscalYear,
        String item,
        String title,
        String explanation,
        @Nullable String url,
        @Nullable File file,
        @Nullable LocalDate publishedOn,
        Instant updatedAt) {

    /** A file that it shows, and where that can be taken. */
    public record File(String name, AttachmentType type, long bytes, String sha256, String url) {}

    static OpenDisclosure of(OpenDisclosureStore.Row row, int fiscalYear, URI base) {
        return new OpenDisclosure(
                row.slug(),
                row.checklistId(),
                fiscalYear,
                row.itemCode(),
                row.title(),
                row.explanation(),
                row.url(),
                file(row, base),
                row.publishedOn(),
                row.updatedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable File file(OpenDisclosureStore.Row row, URI base) {
        if (row.fileId() == null || row.fileName() == null || row.fileType() == null || row.sha256() == null) {
            return null;
        }
        String name = URLEncoder.encode(row.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return new File(
                row.fileName(),
                row.fileType(),
                row.size(),
                row.sha256(),
                base + DisclosureYears.root(row.slug()) + "/files/" + row.fileId() + "/" + name);
    }
}
