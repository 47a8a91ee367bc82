package org.prongsai.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command understands alike. */
final class SharedOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "โฟลเดอร์ฐานข้อมูลและหลักฐาน / folder of database and evidence (PRONGSAI_DATA, data)")
    @Nullable
    Path data;

    @Option(
            names = "--lang",
            paramLabel = "th|en",
            defaultValue = "th",
            description = "ภาษาของผลลัพธ์ / language of the results (${DEFAULT-VALUE})")
    Language language = Language.TH;

    Path data(Workshop workshop) {
        return data != null ? named(data) : workshop.settings().get().data();
    }

    /** The folder of the demo: invented agencies must not stand among real ones. */
    Path demoData(Workshop workshop) {
        return data != null ? named(data) : workshop.settings().get().data().resolve("demo");
    }

    /** An empty name would be the folder in which somebody happens to be. */
    private static Path named(Path folder) {
        if (folder.toString().isBlank()) {
            throw new Refusal("error.no-folder", Map.of());
        }
        return folder;
    }

    String lang() {
        return language == Language.EN ? "en" : "th";
    }

    /** A language of the results. */
    enum Language {
        TH,
        EN
    }
}
