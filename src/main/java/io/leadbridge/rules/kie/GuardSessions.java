package io.leadbridge.rules.kie;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The sessions of one release. A session is used by one lead at a time and given back only when nothing went wrong in it. Where every guard
 * stands on a fact, taking the facts away empties a session, and the next lead gets it as it is; else it goes through the engine's own
 * pool, which resets it, as a match of {@code not} alone would stay.
 */
final class GuardSessions implements AutoCloseable {

    private final Map<String, Guard> guards;
    private final KieSessionsPool pool;
    private final boolean keeps;
    private final Queue<GuardSession> empty = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    GuardSessions(List<Guard> guards, KieSessionsPool pool) {
        this.guards = guards.stream().collect(Collectors.toMap(Guard::name, Function.identity()));
        this.pool = pool;
        this.keeps = guards.stream().allMatch(Guard::standsOnAFact);
    }

    GuardSession take() {
        GuardSession kept = empty.poll();
        return kept == null ? new GuardSession(pool.newKieSession(), guards) : kept;
    }

    void giveBack(GuardSession session) {
        if (!keeps) {
            session.dispose();
            return;
        }
        session.empty();
        empty.add(session);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (GuardSession kept = empty.poll(); kept != null; kept = empty.poll()) {
            kept.dispose();
        }
    }
}
