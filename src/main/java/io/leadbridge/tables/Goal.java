package io.leadbridge.tables;

import io.leadbridge.tables.Outside.Speaker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be reached.
 *
 * @param tests of values of the graph
 * @param never by outputs of tables that collect: no matching row may say this
 * @param some by outputs of tables that collect: some matching row must say one of these
 * @param said where it is present, one of these must be able to say a word
 */
public record Goal(
        Map<String, CellTest> tests,
        Map<String, Object> never,
        Map<String, Object> some,
        Optional<List<Speaker>> said) {

    public Goal {
        tests = Map.copyOf(tests);
        never = Map.copyOf(never);
        some = Map.copyOf(some);
        said = said.map(List::copyOf);
    }

    public static Goal of(Map<String, CellTest> tests) {
        return new Goal(tests, Map.of(), Map.of(), Optional.empty());
    }

    public Goal withNever(Map<String, Object> outputs) {
        return new Goal(tests, outputs, some, said);
    }

    public Goal withSome(Map<String, Object> outputs) {
        return new Goal(tests, never, outputs, said);
    }

    public Goal withSaid(List<Speaker> speakers) {
        return new Goal(tests, never, some, Optional.of(speakers));
    }
}
