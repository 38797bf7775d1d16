package io.leadbridge.decision.store;

import io.leadbridge.decision.Decisions.Query;
import io.leadbridge.platform.PageCursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a page of the log ended. */
record Cursor(Instant decidedAt, UUID decisionId) {

    static String after(DecisionRow row, Query query) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, row.decidedAt);
        return PageCursor.write(query.toString(), micros + "_" + row.decisionId);
    }

    static Cursor parse(String text, Query query) {
        String[] parts = PageCursor.read(query.toString(), text).split("_", 2);
        try {
            long micros = Long.parseLong(parts[0]);
            if (micros < 0) {
                throw new IllegalArgumentException("no decision is older than its clock");
            }
            return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw PageCursor.invalid();
        }
    }
}
