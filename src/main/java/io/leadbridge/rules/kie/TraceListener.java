package io.leadbridge.rules.kie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Notes which rows of which table matched, for the evaluation that runs on the current thread. */
final class TraceListener implements DMNRuntimeEventListener {

    private static final ThreadLocal<Map<String, List<Integer>>> ROWS = ThreadLocal.withInitial(LinkedHashMap::new);

    /** Starts afresh for this thread. */
    static void start() {
        ROWS.get().clear();
    }

    /** The selected rows by table, from 1, each once in the order they were first selected. */
    static Map<String, List<Integer>> rows() {
        return ROWS.get();
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        List<Integer> known = ROWS.get().computeIfAbsent(event.getDecisionTableName(), name -> new ArrayList<>());
        for (Integer row : event.getSelected()) {
            if (!known.contains(row)) {
                known.add(row);
            }
        }
    }
}
