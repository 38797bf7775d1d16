package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import java.util.ArrayList;
import java.util.List;

/**
 * What tables and guards say, one after the other.
 *
 * @param values results by decision name; the result of a table with several outputs is a map
 * @param room where compiled files keep what they need to find their answers, one after the other
 */
record Answer(Known values, List<Reason> reasons, List<EvaluatedDecision> evaluatedDecisions, Slots room) {

    private static final int ROOM = 24;

    Answer(Known values, Slots room) {
        this(values, new ArrayList<>(), new ArrayList<>(ROOM), room);
    }
}
