package io.leadbridge.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a subject has been erased.
 *
 * @param at when
 * @param decisions how many decisions were made anonymous; 0 when there was nothing left to erase
 */
public record Erasure(SubjectHash subject, Instant at, int decisions) {

    /** Why a person is erased: one of the grounds of article 17(1) of the GDPR. */
    public enum Ground {
        /** The data are no longer needed for what they were collected for (a). */
        NO_LONGER_NEEDED,
        /** The person withdrew their consent (b). */
        CONSENT_WITHDRAWN,
        /** The person objected (c). */
        OBJECTION,
        /** The data were processed unlawfully (d). */
        UNLAWFUL_PROCESSING,
        /** A law demands it (e). */
        LEGAL_OBLIGATION
    }

    /**
     * Why, and where more is known of it.
     *
     * @param reference of the request, such as the number of a ticket; nothing personal
     */
    public record Reason(Ground ground, @Nullable String reference) {}
}
