package io.leadbridge.audit;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what, and why: append-only, sealed like decisions. Nothing personal stands in it. */
public interface Journal {

    /** Writes down what is done together, in the transaction that does it. */
    void record(Actor by, List<Deed> deeds);

    default void record(Actor by, Act act, String subject, @Nullable String reason, Map<String, String> details) {
        record(by, List.of(new Deed(act, subject, reason, details)));
    }

    /** Newest first. */
    Page<Entry> search(Query query, int limit, @Nullable String cursor);

    /**
     * What was done.
     *
     * @param subject what was acted on, by its id
     * @param reason in the words of whoever acted, if they were asked for one
     * @param details in words of the catalogue of acts
     */
    record Deed(Act act, String subject, @Nullable String reason, Map<String, String> details) {

        public Deed {
            details = Map.copyOf(details);
        }
    }

    /**
     * A deed as it stands in the journal.
     *
     * @param client for whom it was done; null in entries older than this field, and so is the trace
     * @param traceId of the request it was done in; zeros where there was none
     */
    record Entry(UUID id, Instant at, Actor by, @Nullable String client, @Nullable String traceId, Deed deed) {}

    /**
     * Which acts; what is null does not matter.
     *
     * @param from inclusive
     * @param to exclusive
     * @param by the id of the actor
     */
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Act act,
            @Nullable String by,
            @Nullable String subject) {}
}
