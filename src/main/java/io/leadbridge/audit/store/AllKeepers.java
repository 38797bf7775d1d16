package io.leadbridge.audit.store;

import io.leadbridge.audit.EntryKeepers;
import io.leadbridge.audit.SealedEntries;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/** Every bean that keeps entries. */
@Singleton
class AllKeepers implements EntryKeepers {

    private final Instance<SealedEntries> keepers;

    AllKeepers(@Any Instance<SealedEntries> keepers) {
        this.keepers = keepers;
    }

    @Override
    public List<SealedEntries> all() {
        return keepers.stream().toList();
    }
}
