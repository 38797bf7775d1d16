package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.Action.SetField;
import io.leadbridge.tables.Alternatives;
import io.leadbridge.tables.DecisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could be changed about a lead, and the graph of tables that says what would come of it. */
public record Changes(DecisionGraph graph, List<Action> actions) {

    /** Nothing could be changed. */
    public static final Changes NONE =
            new Changes(new DecisionGraph(List.of(), Map.of(), Set.of(), Map.of(), List.of()), List.of());

    public Changes {
        actions = List.copyOf(actions);
    }

    /** An error for each action whose alternatives the tables cannot say. */
    static List<Finding> check(DecisionGraph graph, ReleaseActions actions) {
        List<Finding> findings = new ArrayList<>();
        for (Action action : actions.all()) {
            if (action.change() instanceof SetField field
                    && field.boundariesOf() != null
                    && Alternatives.of(graph, field.boundariesOf()).isEmpty()) {
                findings.add(Finding.error(
                        actions.file(),
                        action.line(),
                        "action '" + action.name() + "': no table alone tests an input '" + field.boundariesOf()
                                + "'; name one that only tables read, or say with 'to' what it could become"));
            }
        }
        return findings;
    }
}
