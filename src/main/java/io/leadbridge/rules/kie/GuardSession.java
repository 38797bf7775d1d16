package io.leadbridge.rules.kie;

import io.leadbridge.rules.Facts;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.SignalFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session of the engine, for one lead at a time. */
final class GuardSession extends DefaultAgendaEventListener {

    private final KieSession session;
    private final Map<String, Guard> guards;
    private final List<FactHandle> facts = new ArrayList<>();
    private @Nullable GuardVerdicts verdicts;

    /** @param guards by name */
    GuardSession(KieSession session, Map<String, Guard> guards) {
        this.session = session;
        this.guards = guards;
        session.addEventListener(this);
    }

    /** Lets the guards look at a lead; gives how often they fired, at most the limit. */
    int fire(Facts lead, Qualification qualification, GuardVerdicts into, int limit) {
        verdicts = into;
        session.setGlobal(GuardWords.GLOBAL, into);
        insert(lead.lead());
        insert(lead.account());
        insert(lead.consent());
        insert(lead.activity());
        insert(lead.release());
        insert(qualification);
        if (lead.score() != null) {
            insert(lead.score());
        }
        for (SignalFact signal : lead.activity().signals()) {
            insert(signal);
        }
        return session.fireAllRules(limit);
    }

    private void insert(Object fact) {
        facts.add(session.insert(fact));
    }

    /** Takes away all facts and every match they were part of. */
    void empty() {
        for (FactHandle fact : facts) {
            session.delete(fact);
        }
        facts.clear();
        session.fireAllRules(1);
        verdicts = null;
    }

    void dispose() {
        session.removeEventListener(this);
        session.dispose();
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("given up");
        }
        var guard = guards.get(event.getMatch().getRule().getName());
        if (guard == null || verdicts == null) {
            throw new IllegalStateException("a rule that is no guard fired");
        }
        verdicts.speaking(guard);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        if (verdicts != null) {
            verdicts.silent();
        }
    }
}
