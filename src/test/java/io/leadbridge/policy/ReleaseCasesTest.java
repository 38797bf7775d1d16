package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.leadbridge.assignment.AssignmentRules;
import io.leadbridge.kernel.PolicyVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every release of this house keeps what its cases promise, and its cases name every row and every guard. */
class ReleaseCasesTest {

    @TestFactory
    Stream<DynamicContainer> every_release_keeps_its_cases() {
        return House.FOLDERS.versions().stream().map(ReleaseCasesTest::cases);
    }

    private static DynamicContainer cases(PolicyVersion version) {
        var cases = House.content(version).cases();
        var file = Path.of("policies", version.value(), "cases.yaml").toUri();
        return dynamicContainer(
                "release " + version,
                cases.stream()
                        .map(one -> dynamicTest(one.name(), file, () -> assertThat(
                                        RunCases.of(House.release(version), List.of(one), House.DECIDER))
                                .allSatisfy(result -> assertThat(result.differences())
                                        .as("policies/%s/cases.yaml:%d", version, one.line())
                                        .isEmpty()))));
    }

    @TestFactory
    Stream<DynamicNode> every_row_and_every_guard_is_named_by_a_case() {
        return House.FOLDERS.versions().stream().flatMap(ReleaseCasesTest::coverage);
    }

    private static Stream<DynamicNode> coverage(PolicyVersion version) {
        var rows = new HashMap<String, Set<Integer>>();
        var guards = new HashSet<String>();
        for (var one : House.content(version).cases()) {
            one.expected().rows().forEach((table, numbers) -> rows.computeIfAbsent(table, key -> new TreeSet<>())
                    .addAll(numbers));
            guards.addAll(one.expected().guards());
        }
        var inventory = House.release(version).rules().inventory();
        return Stream.concat(
                inventory.tables().entrySet().stream().map(table -> named(version, rows, table)),
                inventory.guards().stream()
                        .map(guard -> dynamicTest(version + " guard " + guard, () -> assertThat(guards)
                                .as("add a case to policies/%s/cases.yaml that reaches the guard", version)
                                .contains(guard))));
    }

    private static DynamicTest named(
            PolicyVersion version, Map<String, Set<Integer>> rows, Map.Entry<String, Integer> table) {
        var missing = new TreeSet<Integer>();
        for (var row = 1; row <= table.getValue(); row++) {
            missing.add(row);
        }
        missing.removeAll(rows.getOrDefault(table.getKey(), Set.of()));
        return dynamicTest(version + " table " + table.getKey(), () -> assertThat(missing)
                .as("add cases to policies/%s/cases.yaml that reach these rows of %s", version, table.getKey())
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> every_release_weighs_every_constraint_of_the_assignment() {
        return House.FOLDERS.versions().stream()
                .map(version -> dynamicTest(version.value(), () -> {
                    var rules = new AssignmentRules(
                            version.value(), House.content(version).settings());
                    for (var priority = 1; priority <= 5; priority++) {
                        assertThat(rules.unassigned(priority)).isPositive();
                    }
                }));
    }
}
