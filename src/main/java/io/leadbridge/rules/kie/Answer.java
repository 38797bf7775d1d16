package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What files say, one after the other.
 *
 * @param values results by decision name; the result of a table with several outputs is a map
 */
record Answer(Known values, List<Reason> reasons, List<EvaluatedDecision> evaluatedDecisions) {

    private static final int ROOM = 24;

    Answer(Known values) {
        this(values, new ArrayList<>(), new ArrayList<>(ROOM));
    }

    static Answer of(Map<String, @Nullable Object> values, List<Reason> reasons) {
        return new Answer(Known.of(values), reasons, List.of());
    }
}
