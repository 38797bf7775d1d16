package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.ReleaseInvariants;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Monotone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvariantReaderTest {

    private final Findings findings = new Findings("invariants.yaml");

    private List<Invariant> read(String text) {
        return whole(text).all();
    }

    private ReleaseInvariants whole(String text) {
        return new InvariantReader(findings).read("invariants.yaml", text);
    }

    @Test
    void an_invariant_has_a_name_a_meaning_and_tests_of_names() {
        var read = read(
                """
                invariants:
                  - name: block-wins
                    text: What is blocked is rejected
                    when: {effect: '"BLOCK"', is held: 'true'}
                    then: {routeClass: '"REJECT"'}
                  - name: always
                    text: Nobody is sold to
                    then: {routeClass: 'not("SALES_NOW")'}
                """);

        assertThat(findings.all()).isEmpty();
        assertThat(read)
                .containsExactly(
                        new Invariant(
                                "block-wins",
                                "What is blocked is rejected",
                                Map.of("effect", "\"BLOCK\"", "is held", "true"),
                                Map.of("routeClass", "\"REJECT\""),
                                2),
                        new Invariant(
                                "always",
                                "Nobody is sold to",
                                Map.of(),
                                Map.of("routeClass", "not(\"SALES_NOW\")"),
                                6));
    }

    @Test
    void a_promise_of_a_direction_names_a_table_an_input_an_output_and_perhaps_their_orders() {
        var read = whole(
                """
                invariants: []
                monotone:
                  - text: More intent never lowers the priority
                    table: Ready
                    input: intent
                    output: priority
                    direction: INCREASING
                  - text: A better grade never lowers the class
                    table: Ready
                    input: grade
                    inputOrder: ['"B"', '"A"']
                    output: class
                    outputOrder: ['"LOW"', '"HIGH"']
                    direction: DECREASING
                """);

        assertThat(findings.all()).isEmpty();
        assertThat(read.monotone())
                .containsExactly(
                        new Monotone(
                                "Ready",
                                "More intent never lowers the priority",
                                "intent",
                                List.of(),
                                "priority",
                                List.of(),
                                Monotone.Direction.INCREASING,
                                3),
                        new Monotone(
                                "Ready",
                                "A better grade never lowers the class",
                                "grade",
                                List.of("\"B\"", "\"A\""),
                                "class",
                                List.of("\"LOW\"", "\"HIGH\""),
                                Monotone.Direction.DECREASING,
                                8));
    }

    @Test
    void a_direction_that_is_none_and_an_order_of_one_step_are_found_by_line() {
        whole(
                """
                invariants: []
                monotone:
                  - text: t
                    table: Ready
                    input: intent
                    inputOrder: [1]
                    output: priority
                    direction: UP
                    output_order: []
                """);

        assertThat(findings.all())
                .extracting(Finding::line, Finding::message)
                .extracting(
                        tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1))
                .containsExactly(
                        "6 /monotone/0/inputOrder: an order has two steps or more",
                        "8 /monotone/0/direction: must be one of INCREASING, DECREASING",
                        "9 /monotone/0/output_order: unknown key; the keys here are direction, input, inputOrder,"
                                + " output, outputOrder, table, text");
    }

    @Test
    void what_is_missing_unknown_or_twice_is_found_by_line() {
        read(
                """
                invariants:
                  - name: Block wins
                    text: it does
                    then: {routeClass: '"REJECT"'}
                    wenn: {}
                  - name: b
                    when: {effect: [HOLD]}
                    then: {}
                  - name: b
                    text: it does
                    then: {effect: '"HOLD"'}
                """);

        assertThat(findings.all())
                .extracting(Finding::line, Finding::message)
                .extracting(
                        tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1))
                .containsExactly(
                        "2 /invariants/0/name: must be small letters, digits and hyphens, such as block-wins",
                        "5 /invariants/0/wenn: unknown key; the keys here are name, text, then, when",
                        "6 /invariants/1: 'text' is missing",
                        "7 /invariants/1/when/effect: must be a text that is not blank",
                        "8 /invariants/1/then: say what must hold",
                        "9 /invariants/2/name: another invariant has this name");
    }
}
