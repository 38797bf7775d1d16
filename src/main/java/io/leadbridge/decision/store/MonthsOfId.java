package io.leadbridge.decision.store;

import io.leadbridge.platform.Database;
import io.leadbridge.platform.Database.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** When a decision was made, by the time that stands in its id (UUID version 7): enough to look into one partition of the log, or two. */
record MonthsOfId(Instant from, Instant to) {

    private static final String CONDITION = " and decided_at between ? and ?";

    /** An id is made after its decision time is taken, and clocks of replicas differ; a day is more than either. */
    private static final Duration LEEWAY = Duration.ofDays(1);

    /** Empty for an id in which no time stands. */
    static Optional<MonthsOfId> of(UUID id) {
        if (id.version() != 7) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        return Optional.of(new MonthsOfId(made.minus(LEEWAY), made.plus(LEEWAY)));
    }

    /**
     * Finds the row of a decision, first in these months: a whole log has many.
     *
     * @param select up to the condition
     */
    static <T> Optional<T> find(Database database, String select, Reader<T> reader, UUID id) {
        String sql = select + " where decision_id = ?";
        return of(id).flatMap(months -> database.first(sql + CONDITION, reader, id, months.from(), months.to()))
                .or(() -> database.first(sql, reader, id));
    }
}
