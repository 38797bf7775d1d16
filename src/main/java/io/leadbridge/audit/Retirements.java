package io.leadbridge.audit;

import io.leadbridge.audit.Journal.Query;
import io.leadbridge.kernel.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Which months of decisions were dropped, as the journal says. */
@Singleton
public class Retirements {

    /** More months than the log can have. */
    private static final int ALL = 10_000;

    private final Journal journal;

    @Inject
    public Retirements(Journal journal) {
        this.journal = journal;
    }

    /** Newest first. */
    public List<Retirement> all() {
        return journal.search(new Query(null, null, Act.DECISIONS_DROPPED, null, null), ALL, null).items().stream()
                .flatMap(entry -> Retirement.of(entry).stream())
                .toList();
    }

    /** Why there is no decision of an id: its month was dropped, or what is known otherwise. */
    public Problem missing(UUID id, Supplier<Problem> otherwise) {
        return all().stream()
                .filter(one -> one.mayHold(id))
                .findFirst()
                .map(Retirement::problem)
                .orElseGet(otherwise);
    }
}
