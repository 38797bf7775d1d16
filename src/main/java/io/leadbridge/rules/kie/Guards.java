package io.leadbridge.rules.kie;

import io.leadbridge.rules.Facts;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import io.leadbridge.rules.Qualification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSessionsPool;

/** The compiled guards of one release; safe for many threads, as no two leads share a session at a time. */
final class Guards implements AutoCloseable {

    private static final List<String> CHANNELS = List.of("EMAIL", "PHONE");

    private final List<Guard> all;
    private final Map<String, Guard> byName;
    private final @Nullable LoadedRelease release;
    private final @Nullable GuardWorkers workers;
    private final boolean pairing;

    Guards(List<Guard> all, @Nullable LoadedRelease release, @Nullable GuardWorkers workers) {
        this.all = all;
        this.byName = all.stream().collect(Collectors.toMap(Guard::name, Function.identity()));
        this.release = release;
        this.workers = workers;
        this.pairing = all.stream().anyMatch(Guard::pairsSignals);
    }

    /** A release without guards stops nothing. */
    static Guards none() {
        return new Guards(List.of(), null, null);
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
        if (release != null && workers != null) {
            var sessions = release.sessions();
            var limit = workers.firings();
            Callable<Integer> firing = () -> fire(sessions, limit, facts, qualification, verdicts);
            if (pairing) {
                workers.run(firing, verdicts::where);
            } else {
                GuardWorkers.runHere(firing, verdicts::where);
            }
        }
        return verdicts.outcome(all);
    }

    /** A session goes back to the pool, which empties it, only when nothing went wrong in it. */
    private int fire(
            KieSessionsPool sessions, int limit, Facts facts, Qualification qualification, GuardVerdicts verdicts) {
        var session = sessions.newKieSession();
        session.addEventListener(new Speakers(verdicts));
        session.setGlobal(GuardWords.GLOBAL, verdicts);
        session.insert(facts.lead());
        session.insert(facts.account());
        session.insert(facts.consent());
        session.insert(facts.activity());
        session.insert(facts.release());
        session.insert(qualification);
        if (facts.score() != null) {
            session.insert(facts.score());
        }
        facts.activity().signals().forEach(session::insert);
        var fired = session.fireAllRules(limit + 1);
        if (fired > limit) {
            throw new JudgementFailed(Cause.GUARD_FAILED, "guards", "fired more than " + limit + " times");
        }
        session.dispose();
        return fired;
    }

    /** The loader of the compiled guards, of which nothing may stay behind after they are closed. */
    @Nullable
    ClassLoader classLoader() {
        return release == null ? null : release.container().getClassLoader();
    }

    @Override
    public void close() {
        if (release != null) {
            release.unload();
        }
    }

    /** Tells the verdicts which guard is speaking. */
    private final class Speakers extends DefaultAgendaEventListener {
        private final GuardVerdicts verdicts;

        Speakers(GuardVerdicts verdicts) {
            this.verdicts = verdicts;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("given up");
            }
            var name = event.getMatch().getRule().getName();
            var guard = byName.get(name);
            if (guard == null) {
                throw new IllegalStateException("a rule that is no guard fired");
            }
            verdicts.speaking(guard);
        }

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            verdicts.silent();
        }
    }
}
