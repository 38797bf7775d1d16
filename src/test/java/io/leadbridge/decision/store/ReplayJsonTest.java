package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Difference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ReplayJsonTest {

    @Test
    void whatMayRepeatALeadsOwnWordsIsLeftOutOfARun() {
        String kept = ReplayJson.write(List.of(
                new Difference("/outcome", "ROUTE", "REJECT"),
                new Difference("/evaluatedDecisions/3/evaluatedInputs/0/value", "Ann", "Bob"),
                new Difference("/evaluatedDecisions/3/outputs/score", new BigDecimal("1.5"), List.of("Ann")),
                new Difference("/reasons/0/text", "of Ann", null),
                new Difference("/externalId", "00Q1", "00Q2"),
                new Difference("/inputDigest", "sha256:1", "sha256:2")));

        assertThat(kept).doesNotContain("Ann", "Bob", "00Q", "sha256").contains("1.5");
        assertThat(ReplayJson.differences(kept))
                .hasSize(6)
                .first()
                .isEqualTo(new Difference("/outcome", "ROUTE", "REJECT"));
    }

    @Test
    void soItIsWhereAWholeReasonOrAWholeTraceIsMissing() {
        String kept = ReplayJson.write(List.of(
                new Difference("/reasons/3", null, Map.of("code", "OLD_LEAD", "text", "of Ann", "row", 7)),
                new Difference("/evaluatedDecisions", List.of(Map.of("outputs", Map.of("name", "Ann"))), null),
                new Difference("", "a document of Ann that is no JSON", Map.of("externalId", "Ann"))));

        assertThat(ReplayJson.differences(kept))
                .first()
                .extracting(Difference::now)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("code", "OLD_LEAD")
                .containsEntry("row", 7)
                .containsEntry("text", null);
        assertThat(kept).doesNotContain("Ann");
    }
}
