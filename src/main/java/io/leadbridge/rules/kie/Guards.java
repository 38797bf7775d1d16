package io.leadbridge.rules.kie;

import io.leadbridge.rules.Facts;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import io.leadbridge.rules.Qualification;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The compiled guards of one release; safe for many threads, as no two leads share a session at a time. */
final class Guards implements AutoCloseable {

    private static final List<String> CHANNELS = List.of("EMAIL", "PHONE");

    private final List<Guard> all;
    private final @Nullable LoadedRelease release;
    private final @Nullable GuardWorkers workers;
    private final @Nullable GuardSessions sessions;
    private final boolean pairing;

    Guards(List<Guard> all, @Nullable LoadedRelease release, @Nullable GuardWorkers workers) {
        this.all = all;
        this.sessions = release == null ? null : new GuardSessions(all, release.sessions());
        this.release = release;
        this.workers = workers;
        this.pairing = all.stream().anyMatch(Guard::pairsSignals);
    }

    /** A release without guards stops nothing. */
    static Guards none() {
        return new Guards(List.of(), null, null);
    }

    List<GuardScope> scopes() {
        return all.stream().map(Guard::scope).toList();
    }

    List<String> names() {
        return all.stream().map(Guard::name).toList();
    }

    /**
     * Lets every guard look at a lead. Guards hold no loop and give no facts, so what they do is bounded by the number of signals: that is
     * done on the caller's thread. Only guards that pair signals could take longer than the caller can wait.
     *
     * @throws JudgementFailed when a guard throws, fires without end or takes too long
     */
    GuardVerdicts.Outcome fire(Facts facts, Qualification qualification) {
        var verdicts = new GuardVerdicts(CHANNELS);
        if (sessions != null && workers != null) {
            var limit = workers.firings();
            var from = sessions;
            Callable<Integer> firing = () -> fire(from, facts, qualification, verdicts, limit);
            if (pairing) {
                workers.run(firing, verdicts::where);
            } else {
                GuardWorkers.runHere(firing, verdicts::where);
            }
        }
        return verdicts.outcome(all);
    }

    private int fire(
            GuardSessions sessions, Facts facts, Qualification qualification, GuardVerdicts verdicts, int limit) {
        var session = sessions.take();
        var fired = session.fire(facts, qualification, verdicts, limit + 1);
        if (fired > limit) {
            throw new JudgementFailed(Cause.GUARD_FAILED, "guards", "fired more than " + limit + " times");
        }
        sessions.giveBack(session);
        return fired;
    }

    /** The loader of the compiled guards, of which nothing may stay behind after they are closed. */
    @Nullable
    ClassLoader classLoader() {
        return release == null ? null : release.container().getClassLoader();
    }

    @Override
    public void close() {
        if (release != null && sessions != null) {
            sessions.close();
            release.unload();
        }
    }
}
