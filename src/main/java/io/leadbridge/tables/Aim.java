package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.TableNode;
import io.leadbridge.tables.Outside.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A goal by the variables of the model, with the part of the graph on which it hangs.
 *
 * @param needed rows of which one must say its word; empty where none has to
 */
record Aim(
        Map<Integer, BitSet> classes,
        Scope scope,
        List<RowOf> forbidden,
        Optional<List<RowOf>> needed,
        Optional<List<Speaker>> said,
        List<Strengthening> strengthening) {

    /** A row of a table that collects, and a word that one of its outputs says, or may say. */
    private record RowOf(CollectRule rule, int row, int column, Object word) {

        boolean saysForSure(Region region) {
            return rule.tests().open(row, region) == 0;
        }

        boolean maySay(Region region) {
            return rule.tests().open(row, region) != RowTests.NEVER
                    && rule.outputs().mayGive(row, column, word, region);
        }
    }

    /** @param goal by the keys of the graph */
    static Aim of(Goal goal, Model model, List<Strengthening> strengthening) {
        Map<Integer, BitSet> classes = new LinkedHashMap<>();
        goal.tests().forEach((key, test) -> model.variable(key)
                .ifPresent(variable -> classes.put(variable, model.domain(key).accepts(test))));
        Optional<List<RowOf>> needed =
                goal.some().isEmpty() ? Optional.empty() : Optional.of(rows(model, goal.some(), true));
        List<RowOf> forbidden = rows(model, goal.never(), false);
        Set<Integer> used = new LinkedHashSet<>(classes.keySet());
        Stream.concat(forbidden.stream(), needed.stream().flatMap(List::stream))
                .flatMapToInt(row -> Arrays.stream(row.rule().tests().variables()))
                .forEach(used::add);
        Scope scope = Scope.of(model, used);
        List<Strengthening> inScope =
                strengthening.stream().filter(one -> scope.uses(one.variable())).toList();
        inScope.forEach(one -> used.addAll(one.values()));
        return new Aim(classes, Scope.of(model, used), forbidden, needed, goal.said(), inScope);
    }

    /**
     * The rows that say something of this.
     *
     * @param perhaps whether a formula counts, which may say it
     */
    private static List<RowOf> rows(Model model, Map<String, Object> said, boolean perhaps) {
        List<RowOf> rows = new ArrayList<>();
        for (int n = 0; n < model.rules().size(); n++) {
            if (model.rules().get(n) instanceof CollectRule rule
                    && model.graph().nodes().get(n) instanceof TableNode node) {
                rows.addAll(saying(rule, node.table(), said, perhaps));
            }
        }
        return rows;
    }

    private static List<RowOf> saying(CollectRule rule, Table table, Map<String, Object> words, boolean perhaps) {
        List<RowOf> rows = new ArrayList<>();
        for (int o = 0; o < table.outputColumns().size(); o++) {
            Object word = words.get(table.outputColumns().get(o).name());
            for (int row = 0; word != null && row < table.rows().size(); row++) {
                Output output = table.rows().get(row).outputs().get(o);
                if (output instanceof Output.Literal literal ? word.equals(literal.value()) : perhaps) {
                    rows.add(new RowOf(rule, row, o, word));
                }
            }
        }
        return rows;
    }

    /** Whether it can be reached from a region; narrows the region. */
    boolean isPossible(BitSet[] open, Region region) {
        for (var one : classes.entrySet()) {
            if (!region.keep(one.getKey(), one.getValue())) {
                return false;
            }
        }
        if (!canBeSaid(open) || !narrow(open, region)) {
            return false;
        }
        return forbidden.stream().noneMatch(row -> row.saysForSure(region))
                && (needed.isEmpty() || needed.get().stream().anyMatch(row -> row.maySay(region)));
    }

    private boolean canBeSaid(BitSet[] open) {
        return said.isEmpty()
                || said.get().stream()
                        .anyMatch(speaker -> speaker.lever() < 0
                                ? !speaker.words().get(0).isEmpty()
                                : open[speaker.lever()].stream()
                                        .anyMatch(option ->
                                                !speaker.words().get(option).isEmpty()));
    }

    private boolean narrow(BitSet[] open, Region region) {
        if (!scope.narrow(region)) {
            return false;
        }
        for (Strengthening one : strengthening) {
            if (!one.narrow(open, region)) {
                return false;
            }
        }
        return strengthening.isEmpty() || scope.narrow(region);
    }
}
