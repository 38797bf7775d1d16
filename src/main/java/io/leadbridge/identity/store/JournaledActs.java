package io.leadbridge.identity.store;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.identity.Acts;
import io.leadbridge.kernel.Actor;
import jakarta.inject.Singleton;
import java.util.Map;

/** Acts on accounts and tokens stand in the journal. */
@Singleton
class JournaledActs implements Acts {

    private final Journal journal;

    JournaledActs(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void record(Actor by, String act, String subject, Map<String, String> details) {
        journal.record(by, Act.valueOf(act), subject, null, details);
    }
}
