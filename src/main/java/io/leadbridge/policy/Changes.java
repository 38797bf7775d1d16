package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.Action.SetField;
import io.leadbridge.tables.Alternatives;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.UnreadTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What could be changed about a lead, and the graph of tables that says what would come of it. */
public record Changes(DecisionGraph graph, List<Action> actions) {

    /** Nothing could be changed. */
    public static final Changes NONE =
            new Changes(new DecisionGraph(List.of(), Map.of(), Set.of(), Map.of(), List.of()), List.of());

    public Changes {
        actions = List.copyOf(actions);
    }

    /** An error for each action whose alternatives the tables cannot say. */
    static List<Finding> check(DecisionGraph graph, ReleaseActions actions, List<UnreadTable> unread) {
        List<Finding> findings = new ArrayList<>();
        for (Action action : actions.all()) {
            if (action.change() instanceof SetField field
                    && field.boundariesOf() != null
                    && Alternatives.of(graph, field.boundariesOf()).isEmpty()) {
                findings.add(Finding.error(
                        actions.file(),
                        action.line(),
                        "action '" + action.name() + "': " + why(field.boundariesOf(), unread)
                                + ", or say with 'to' what it could become"));
            }
        }
        return findings;
    }

    private static String why(String input, List<UnreadTable> unread) {
        return unread.isEmpty()
                ? "no table alone tests an input '" + input + "'; name one that only tables read"
                : "what '" + input + "' could become is not known, because "
                        + unread.stream()
                                .map(table -> "table '" + table.name() + "'")
                                .collect(Collectors.joining(" and "))
                        + " could not be read in full; mend what the finding about it names";
    }
}
