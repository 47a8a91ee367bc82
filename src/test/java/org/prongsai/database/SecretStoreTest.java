package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretStoreTest {
    @TempDir
    Path folder;

    @Test
    void secretStaysTheSameAfterARestartAndEachPurposeHasItsOwn() {
        byte[] first;
        try (Database database = Database.open(folder)) {
            SecretStore store = database.store(SecretStore.class);
            first = store.secret("forms");
            assertThat(first).hasSize(32).isEqualTo(store.secret("forms")).isNotEqualTo(store.secret("other"));
        }
        try (Database database = Database.open(folder)) {
            assertThat(database.store(SecretStore.class).secret("forms")).isEqualTo(first);
        }
    }
}
