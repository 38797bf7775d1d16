package io.leadbridge.platform;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells failures of the database as a whole (gone, full, starting, read-only) from faults of ours. */
final class Outage {

    static final int RETRY_AFTER_SECONDS = 2;

    private Outage() {}

    static boolean in(Throwable failure) {
        return find(failure).isPresent();
    }

    /** What happened, by SQLSTATE; never the statement. */
    static String describe(Throwable failure) {
        return find(failure)
                .map(found -> found instanceof SQLException sql && sql.getSQLState() != null
                        ? "SQLSTATE " + sql.getSQLState()
                        : found.getClass().getSimpleName())
                .orElse("unknown");
    }

    /** Causes and what they suppressed, at any depth: a commit that broke hides below a rollback that failed, too. */
    private static Optional<Throwable> find(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable at = open.removeFirst();
            if (!seen.add(at)) {
                continue;
            }
            if (isOutage(at)) {
                return Optional.of(at);
            }
            if (at.getCause() != null) {
                open.add(at.getCause());
            }
            open.addAll(List.of(at.getSuppressed()));
        }
        return Optional.empty();
    }

    private static boolean isOutage(Throwable failure) {
        if (failure instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state == null
                    ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                    : isOutage(state);
        }
        return failure instanceof java.net.ConnectException;
    }

    /** Classes of PostgreSQL's appendix A: connection, resources, operator intervention, read-only, I/O. */
    private static boolean isOutage(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("25006")
                || state.equals("57014");
    }
}
