package io.leadbridge.privacy.store;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.privacy.SubjectKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;

/** After a new master key was put first: wraps the keys of subjects anew, a few at a time, so that the old one can go. */
@Singleton
class RewrapKeys {

    private static final Logger LOG = Logger.getLogger(RewrapKeys.class);
    private static final int AT_A_TIME = 500;

    private final SubjectKeys keys;
    private final MasterKeys masters;
    private final Journal journal;

    RewrapKeys(SubjectKeys keys, MasterKeys masters, Journal journal) {
        this.keys = keys;
        this.masters = masters;
        this.journal = journal;
    }

    @Scheduled(every = "10m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void repeat() {
        try {
            long done = rewrap();
            if (done > 0) {
                LOG.infof("%d keys of subjects are now wrapped by the master key '%s'", done, masters.current());
            }
        } catch (RuntimeException e) {
            LOG.warn("keys of subjects could not be wrapped anew; they still open, and it is tried again", e);
        }
    }

    /** How many were wrapped anew. */
    long rewrap() {
        long done = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(() -> keys.rewrap(AT_A_TIME));
            done += some;
        } while (some > 0);
        if (done > 0) {
            String count = Long.toString(done);
            QuarkusTransaction.requiringNew()
                    .run(() -> journal.record(
                            Actor.SYSTEM, Act.KEYS_REWRAPPED, masters.current(), null, Map.of("keys", count)));
        }
        return done;
    }
}
