package io.leadbridge.tables.kie;

import java.util.List;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** The rows KIE matched last, and those it took the answer from. */
final class KieRows implements DMNRuntimeEventListener {

    private List<Integer> matched = List.of();
    private List<Integer> selected = List.of();

    void clear() {
        matched = List.of();
        selected = List.of();
    }

    List<Integer> matched() {
        return matched;
    }

    List<Integer> selected() {
        return selected;
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        matched = event.getMatches() == null ? List.of() : List.copyOf(event.getMatches());
        selected = event.getSelected() == null ? List.of() : List.copyOf(event.getSelected());
    }
}
