package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.Invariant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvariantReaderTest {

    private final Findings findings = new Findings("invariants.yaml");

    private List<Invariant> read(String text) {
        return new InvariantReader(findings).read(text);
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
