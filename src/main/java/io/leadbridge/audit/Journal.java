package io.leadbridge.audit;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Page;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what, and why: append-only, sealed like decisions. Nothing personal stands in it. */
public interface Journal {

    /**
     * Writes an act down, in the transaction that performs it.
     *
     * @param subject what was acted on, by its id
     * @param details in words of the catalogue of acts
     */
    void record(Actor by, Act act, String subject, @Nullable String reason, Map<String, String> details);

    /** Newest first. */
    Page<Entry> search(Query query, int limit, @Nullable String cursor);

    /** An act as it stands in the journal. */
    record Entry(
            UUID id,
            Instant at,
            Actor by,
            Act act,
            String subject,
            @Nullable String reason,
            Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }

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
