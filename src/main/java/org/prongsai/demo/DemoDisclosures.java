package org.prongsai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.agency.Agency;
import org.prongsai.checklist.Checklist;
import org.prongsai.disclosure.DisclosureStore;
import org.prongsai.disclosure.attachment.AttachmentFolder;
import org.prongsai.disclosure.entry.DisclosureFile;
import org.prongsai.disclosure.entry.DisclosureImport;

/** What two invented agencies publish on the portal itself, read from a list with its files as {@code import disclosures} does. */
public final class DemoDisclosures {
    private static final String FOLDER = "disclosures/";
    private static final String LIST = "list.csv";
    private static final List<String> FILES = List.of(
            "structure.png",
            "annual-report-2568.pdf",
            "procurement-2569.csv",
            "procurement-2568.csv",
            "no-gift-policy-2569.pdf");

    private final DisclosureStore store;
    private final AttachmentFolder attachments;
    private final List<Checklist> checklists;
    private final Clock clock;

    public DemoDisclosures(
            DisclosureStore store, AttachmentFolder attachments, List<Checklist> checklists, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.checklists = List.copyOf(checklists);
        this.clock = clock;
    }

    /** Publishes the list unless the first of its agencies publishes something already; the agencies by their words. */
    void publish(Map<String, Agency> agencies, Agency first) {
        if (!store.years(first.id()).isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("demo-disclosures");
            try {
                publish(agencies, folder);
            } finally {
                for (String file : FILES) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the demo's disclosures cannot be laid out", e);
        }
    }

    private void publish(Map<String, Agency> agencies, Path folder) throws IOException {
        for (String file : FILES) {
            Files.write(folder.resolve(file), DemoFiles.bytes(FOLDER + file));
        }
        DisclosureFile list = DisclosureFile.read(
                DemoFiles.bytes(FOLDER + LIST),
                folder,
                new DisclosureFile.Known(
                        word -> Optional.ofNullable(agencies.get(word)).stream().toList(), checklists),
                clock.instant());
        if (!list.problems().isEmpty()) {
            throw new IllegalStateException("the demo's list of disclosures: " + list.problems());
        }
        new DisclosureImport(store, attachments).run(list, false);
    }
}
