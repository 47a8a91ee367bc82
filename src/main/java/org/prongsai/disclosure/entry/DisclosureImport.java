package org.prongsai.disclosure.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.attachment.Attachment;
import org.prongsai.disclosure.attachment.AttachmentFolder;

/** Takes a whole list of disclosures with its files, or nothing of it. */
public final class DisclosureImport {
    private final DisclosureStore store;
    private final AttachmentFolder folder;

    public DisclosureImport(DisclosureStore store, AttachmentFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * Keeps a list that was read without problems; files come before the rows that name them, and leave again when the rows
     * cannot be kept. With {@code replace}, what else the same agencies publish for the same checklists goes.
     */
    public DisclosureStore.Outcome run(DisclosureFile list, boolean replace) {
        return folder.alone(() -> {
            Set<String> brought = new HashSet<>();
            boolean isKept = false;
            try {
                for (DisclosureFile.Row row : list.rows()) {
                    bring(row, brought);
                }
                DisclosureStore.Outcome outcome = store.keepAll(
                        list.rows().stream()
                                .map(row -> new DisclosureStore.Entry(row.disclosure(), row.file()))
                                .toList(),
                        replace);
                isKept = true;
                outcome.unused().forEach(folder::remove);
                return outcome;
            } finally {
                if (!isKept) {
                    leave(brought);
                }
            }
        });
    }

    private void bring(DisclosureFile.Row row, Set<String> brought) {
        Attachment file = row.file();
        Path source = row.source();
        if (file == null || source == null || folder.has(file.sha256(), file.size())) {
            return;
        }
        try {
            // noted before it is written: a write that fails half-way must leave nothing either
            brought.add(file.sha256());
            folder.keep(file.sha256(), SourceFolder.bytes(source));
        } catch (IOException e) {
            throw new UncheckedIOException("the file changed while it was read: " + source, e);
        }
    }

    private void leave(Set<String> brought) {
        for (String sha256 : List.copyOf(brought)) {
            if (store.namesOf(sha256) == 0) {
                folder.remove(sha256);
            }
        }
    }
}
