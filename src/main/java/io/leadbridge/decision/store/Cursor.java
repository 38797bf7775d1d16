package io.leadbridge.decision.store;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Where a page of the log ended. */
record Cursor(Instant decidedAt, UUID decisionId) {

    static Cursor after(DecisionRow row) {
        return new Cursor(row.decidedAt, row.decisionId);
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("_", 2);
            long micros = Long.parseLong(parts[0]);
            if (micros < 0) {
                throw new IllegalArgumentException("no decision is older than its clock");
            }
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    "The parameter 'cursor' must be a nextCursor of an earlier answer, or be left out.");
        }
    }

    @Override
    public String toString() {
        String text = ChronoUnit.MICROS.between(Instant.EPOCH, decidedAt) + "_" + decisionId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
