package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Difference;
import java.math.BigDecimal;
import java.util.List;
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
}
