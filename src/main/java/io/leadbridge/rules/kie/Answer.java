package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * What tables and guards say, one after the other.
 *
 * @param values results by decision name; the result of a table with several outputs is a map
 */
record Answer(Known values, List<Reason> reasons, List<EvaluatedDecision> evaluatedDecisions) {

    private static final int ROOM = 24;

    Answer(Known values) {
        this(values, new ArrayList<>(), new ArrayList<>(ROOM));
    }
}
