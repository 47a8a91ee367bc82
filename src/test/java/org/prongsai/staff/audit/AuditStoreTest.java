package org.prongsai.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.database.Database;
import org.prongsai.database.SampleDatabase;

class AuditStoreTest {
    @TempDir
    Path folder;

    @Test
    void entriesWrittenAtTheSameTimeStandOneBehindTheOther() {
        try (Database database = SampleDatabase.open(folder)) {
            AuditStore store = database.store(AuditStore.class);
            CompletableFuture.allOf(IntStream.range(0, 40)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> store.add(
                                    Instant.EPOCH, new AuditEntry.Deed("who", "account.renamed", "of " + i, ""))))
                            .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(new AuditChain(store, AuditHeads.in(folder)).verify("").number())
                    .isEqualTo(40);
            assertThat(store.count("of 7", "")).isEqualTo(1);
            assertThat(store.actions()).isEqualTo(List.of("account.renamed"));
        }
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        AuditEntry one = AuditEntry.of(1, Instant.EPOCH, "p", new AuditEntry.Deed("ab", "c", "", "d"));
        AuditEntry other = AuditEntry.of(1, Instant.EPOCH, "p", new AuditEntry.Deed("a", "bc", "d", ""));
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }
}
