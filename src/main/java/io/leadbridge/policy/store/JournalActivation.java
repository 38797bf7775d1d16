package io.leadbridge.policy.store;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.Database;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleaseFolders;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes down that a release has become the active one; not again for each start or each replica that finds it active. */
@Singleton
class JournalActivation {

    private static final String VERSION = "version";
    private static final String DIGEST = "digest";

    private final Database database;
    private final Journal journal;
    private final ReleaseFolders folders;

    JournalActivation(Database database, Journal journal, ReleaseFolders folders) {
        this.database = database;
        this.journal = journal;
        this.folders = folders;
    }

    @Transactional
    public void record(Release active) {
        database.query("select pg_advisory_xact_lock(hashtextextended('release activated', 0))", row -> true);
        Optional<Map<String, String>> last =
                journal
                        .search(new Journal.Query(null, null, Act.RELEASE_ACTIVATED, null, null), 1, null)
                        .items()
                        .stream()
                        .map(entry -> entry.deed().details())
                        .findFirst();
        Map<String, String> details = new HashMap<>(Map.of(
                VERSION, active.version().value(),
                DIGEST, active.digest().value()));
        if (last.filter(was -> was.entrySet().containsAll(details.entrySet())).isPresent()) {
            return;
        }
        last.ifPresent(was -> {
            details.put("previousVersion", was.getOrDefault(VERSION, ""));
            details.put("previousDigest", was.getOrDefault(DIGEST, ""));
            if (active.version().compareTo(new PolicyVersion(was.getOrDefault(VERSION, ""))) < 0) {
                details.put("rollBack", "true");
            }
        });
        String why = folders.chosen()
                .map(chosen -> "leadbridge.policy.active names it")
                .orElse("the newest release that may act; leadbridge.policy.active names none");
        journal.record(Actor.SYSTEM, Act.RELEASE_ACTIVATED, active.version().value(), why, details);
    }
}
