package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluation.MatchedRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionEvent;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.BeforeEvaluateDecisionEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Notes which rows gave the answer, for each decision; a runtime of its own has one, used by one thread. */
final class ModelRows implements DMNRuntimeEventListener {

    private final Deque<String> running = new ArrayDeque<>();
    private final Map<String, Set<MatchedRow>> rows = new LinkedHashMap<>();

    @Override
    public void beforeEvaluateDecision(BeforeEvaluateDecisionEvent event) {
        running.push(event.getDecision().getName());
    }

    @Override
    public void afterEvaluateDecision(AfterEvaluateDecisionEvent event) {
        running.poll();
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        String decision = running.isEmpty() ? event.getNodeName() : running.peek();
        List<Integer> selected = event.getSelected() == null ? List.of() : event.getSelected();
        List<String> ids = event.getSelectedIds() == null ? List.of() : new ArrayList<>(event.getSelectedIds());
        for (int i = 0; i < selected.size(); i++) {
            rows.computeIfAbsent(decision, name -> new LinkedHashSet<>())
                    .add(new MatchedRow(
                            event.getDecisionTableName(), i < ids.size() ? ids.get(i) : null, selected.get(i)));
        }
    }

    List<MatchedRow> of(String decision) {
        return List.copyOf(rows.getOrDefault(decision, Set.of()));
    }
}
