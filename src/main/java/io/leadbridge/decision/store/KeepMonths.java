package io.leadbridge.decision.store;

import io.leadbridge.platform.Database;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Makes the partitions of coming months before they are needed; what has none is kept in the default partition until one is made. */
@Singleton
class KeepMonths {

    private static final Logger LOG = Logger.getLogger(KeepMonths.class);
    private static final int AHEAD = 3;

    private final Database database;

    KeepMonths(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        make();
    }

    @Scheduled(every = "6h", delayed = "6h")
    void repeat() {
        make();
    }

    private void make() {
        try {
            database.query("select make_decision_months(?)", row -> true, AHEAD);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the next months of the decision log could not be made; nothing is lost, and it is tried again", e);
        }
    }
}
