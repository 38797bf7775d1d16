package io.leadbridge.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads as they would be after some changes of what was posted. */
public interface ChangedLeads {

    /** A lead to be changed, as it stood at the time of its decision. */
    Changeable open(String snapshot, Instant decidedAt);

    /** One lead. */
    interface Changeable {

        /** As it was posted. */
        DecisionInput asPosted();

        /** The value of a field of the request, such as {@code lead.country}; null where it is absent. */
        @Nullable
        Object value(String path);

        /** The probability that counts; null without a score for the target. */
        @Nullable
        BigDecimal probability(String target);

        /** With changes that have been {@linkplain #allows allowed}; everything else is as it was. */
        DecisionInput with(List<LeadChange> changes);

        /** Whether a request with this change would be accepted. */
        boolean allows(LeadChange change);

        /** The changes as JSON Patch (RFC 6902) of the request: maps of {@code op}, {@code path} and {@code value}. */
        List<Map<String, @Nullable Object>> patch(List<LeadChange> changes);
    }

    /** What becomes another in a request. */
    sealed interface LeadChange {

        /** A field such as {@code lead.country}. */
        record Field(String path, Object value) implements LeadChange {}

        /** Signals of one type, at the time of the decision. */
        record Signals(String type, int number) implements LeadChange {}

        /** The probability of the newest score for a target. */
        record Probability(String target, BigDecimal value) implements LeadChange {}

        /** What it changes, as a JSON Pointer of the request. */
        default Optional<String> pointer() {
            return this instanceof Field field ? Optional.of("/" + field.path().replace('.', '/')) : Optional.empty();
        }
    }
}
