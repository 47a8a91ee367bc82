package org.prongsai.data.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.prongsai.thai.ThaiDate;

/** The dump of each day of Thailand's clock, written once. Until something was checked there is nothing to write. Thread-safe. */
public final class DailyDump {
    private final DumpFolder folder;
    private final DumpWriter writer;
    private final Clock clock;

    public DailyDump(DumpFolder folder, DumpWriter writer, Clock clock) {
        this.folder = folder;
        this.writer = writer;
        this.clock = clock;
    }

    /** Writes the dump of today unless it is there; throws {@code UncheckedIOException} when it cannot, and older dumps stay. */
    public synchronized void write() {
        LocalDate today = ThaiDate.at(clock.instant());
        if (folder.days().contains(today) || !writer.hasAny()) {
            return;
        }
        try {
            folder.write(today, beside -> writer.fill(beside, today));
        } catch (IOException e) {
            throw new UncheckedIOException("dump of " + today, e);
        }
    }
}
