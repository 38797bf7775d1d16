package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluation.MatchedRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionEvent;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.BeforeEvaluateDecisionEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Notes which rows gave the answer and what it was, for each decision; a runtime of its own has one, used by one thread. */
final class ModelRows implements DMNRuntimeEventListener {

    private final Deque<String> running = new ArrayDeque<>();
    private final Map<String, Set<MatchedRow>> rows = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> results = new LinkedHashMap<>();

    @Override
    public void beforeEvaluateDecision(BeforeEvaluateDecisionEvent event) {
        running.push(event.getDecision().getName());
    }

    @Override
    public void afterEvaluateDecision(AfterEvaluateDecisionEvent event) {
        running.poll();
        var decision = event.getDecision();
        String id = decision.getModelNamespace() + "#" + decision.getId();
        DMNDecisionResult own = event.getResult().getDecisionResultById(decision.getId());
        DMNDecisionResult result = own == null ? event.getResult().getDecisionResultById(id) : own;
        if (result != null) {
            results.put(id, result.getResult());
        }
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        String decision = running.isEmpty() ? event.getNodeName() : running.peek();
        List<Integer> selected = event.getSelected() == null ? List.of() : event.getSelected();
        Map<Integer, String> ids = ids(event);
        selected.forEach(row -> rows.computeIfAbsent(decision, name -> new LinkedHashSet<>())
                .add(new MatchedRow(event.getDecisionTableName(), ids.get(row), row)));
    }

    /** Ids of the rows that matched; the engine's own list of those selected puts their numbers behind the ids when it aggregates. */
    private static Map<Integer, String> ids(AfterEvaluateDecisionTableEvent event) {
        Map<Integer, String> ids = new HashMap<>();
        if (event.getMatches() != null
                && event.getMatchesIds() != null
                && event.getMatches().size() == event.getMatchesIds().size()) {
            Iterator<String> names = event.getMatchesIds().iterator();
            event.getMatches().forEach(row -> ids.put(row, names.next()));
        }
        return ids;
    }

    /** What a decision gave, before a decision service made it fit its own type. */
    @Nullable
    Object result(String namespace, String decision) {
        return results.get(namespace + "#" + decision);
    }

    List<MatchedRow> of(String decision) {
        return List.copyOf(rows.getOrDefault(decision, Set.of()));
    }
}
