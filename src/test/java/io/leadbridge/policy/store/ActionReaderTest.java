package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.Action;
import io.leadbridge.policy.Action.AddSignal;
import io.leadbridge.policy.Action.MoveScore;
import io.leadbridge.policy.Action.SetField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ActionReaderTest {

    private static final RequestFields REQUEST = RequestFields.of(
            """
            {"$defs": {"lead": {"properties": {"country": {"type": "string"}, "seniority": {"enum": ["VP", "IC", null]},
              "numberOfEmployees": {"type": "integer"}}},
             "signal": {"properties": {"type": {"enum": ["DEMO_REQUEST", "PAGE_VIEW"]}}}}}""");

    private final Findings findings = new Findings("actions.yaml");

    private List<Action> read(String text) {
        return new ActionReader(findings, REQUEST).read(text);
    }

    @Test
    void everyKindOfActionIsRead() {
        List<Action> actions = read(
                """
                actions:
                  - {name: a, text: A, field: lead.country, from: [null], to: [US, DE], cost: 3}
                  - {name: b, text: B, field: lead.numberOfEmployees, boundariesOf: numberOfEmployees, cost: 4}
                  - {name: c, text: C, signal: DEMO_REQUEST, upTo: 2, cost: 5}
                  - {name: d, text: D, score: probability, step: 0.05, cost: 1}
                """);

        assertThat(findings.all()).isEmpty();
        assertThat(actions)
                .extracting(Action::change)
                .containsExactly(
                        new SetField("lead.country", Arrays.asList((Object) null), List.of("US", "DE"), null),
                        new SetField("lead.numberOfEmployees", List.of(), List.of(), "numberOfEmployees"),
                        new AddSignal("DEMO_REQUEST", 2),
                        new MoveScore(new BigDecimal("0.05")));
        assertThat(actions).extracting(Action::cost).containsExactly(3, 4, 5, 1);
        assertThat(actions).extracting(Action::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnceByLine() {
        read(
                """
                actions:
                  - {name: A b, text: A, field: lead.shoeSize, to: [1], cost: 0}
                  - {name: b, text: B, field: lead.seniority, to: [BOSS], cost: 1}
                  - {name: b, text: B, field: lead.country, cost: 1}
                  - {name: c, text: C, signal: SMILE, upTo: 99, cost: 1}
                  - {name: d, text: D, score: intent, step: 2, cost: 1, weight: 3}
                  - {name: e, text: E, cost: 1}
                """);

        assertThat(findings.all())
                .extracting(Finding::line, Finding::message)
                .allSatisfy(found -> assertThat(found.toList().get(0)).isNotNull())
                .extracting(
                        found -> found.toList().get(0) + " " + found.toList().get(1))
                .anySatisfy(text -> assertThat(text).startsWith("2 ").contains("small letters"))
                .anySatisfy(text -> assertThat(text).startsWith("2 ").contains("a field of a decision request"))
                .anySatisfy(text -> assertThat(text).startsWith("2 ").contains("between 1 and 1000000"))
                .anySatisfy(text -> assertThat(text).startsWith("3 ").contains("must be one of VP, IC"))
                .anySatisfy(text -> assertThat(text).startsWith("4 ").contains("another action has this name"))
                .anySatisfy(text -> assertThat(text).startsWith("4 ").contains("either 'to' or 'boundariesOf'"))
                .anySatisfy(text -> assertThat(text).startsWith("5 ").contains("one of DEMO_REQUEST, PAGE_VIEW"))
                .anySatisfy(text -> assertThat(text).startsWith("5 ").contains("between 1 and 20"))
                .anySatisfy(text -> assertThat(text).startsWith("6 ").contains("must be probability"))
                .anySatisfy(text -> assertThat(text).startsWith("6 ").contains("between 0.001 and 1"))
                .anySatisfy(text -> assertThat(text).startsWith("6 ").contains("unknown key"))
                .anySatisfy(text -> assertThat(text).startsWith("7 ").contains("say one of"));
    }
}
