package org.prongsai.check.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.prongsai.check.CheckRunner;
import org.prongsai.check.CheckStore;
import org.prongsai.check.EvidenceFolder;
import org.prongsai.check.Examples;
import org.prongsai.crawl.Visit;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

/** A site that was checked by the example's checklist, as reports are made of it. */
final class CheckedSite implements AutoCloseable {
    final Database database;
    final CheckRunner.Result result;
    final Report report;

    /** Checks a site whose only page holds a text. */
    CheckedSite(Path data, String text) {
        database = SampleDatabase.open(data);
        CheckRunner runner = new CheckRunner(
                visit -> Examples.visit(visit, text),
                database.store(CheckStore.class),
                new EvidenceFolder(data),
                Clock.fixed(Examples.MORNING, ZoneOffset.UTC),
                "0.1.0");
        result = runner.run(
                new CheckRunner.Order(null, "http://a.example/", false, Examples.checker()), Visit.Progress.SILENT);
        report = new Reporter().report(result.check(), result.findings(), Examples.CHECKLIST);
    }

    @Override
    public void close() {
        database.close();
    }
}
