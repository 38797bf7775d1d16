package io.leadbridge.policy.rest;

import io.leadbridge.platform.BoundedWork;
import io.leadbridge.tables.Budget;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where questions about tables are answered: beside the decisions, and not for long. */
@Singleton
class TableWorkers {

    /** What one request may take; about two seconds of one core, and then what is known so far is the answer. */
    static final Budget BUDGET = new Budget(50_000_000, 300_000);

    private static final int WAITING = 16;

    private final BoundedWork work;

    @Inject
    TableWorkers(
            @ConfigProperty(name = "leadbridge.tables.time-limit", defaultValue = "PT10S") Duration limit,
            @ConfigProperty(name = "leadbridge.tables.workers", defaultValue = "2") int workers) {
        this.work = new BoundedWork("The tables", "leadbridge-tables", workers, WAITING, limit);
    }

    <T> T run(Callable<T> question) {
        return work.run(question);
    }

    @PreDestroy
    void close() {
        work.close();
    }
}
