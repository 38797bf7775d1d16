package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadbridge.rules.RuleSource;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardBombsTest {

    private static final GuardWorkers WORKERS = new GuardWorkers(GuardLimits.standard());

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesWhatWouldStallTheCompiler(String attack, RuleSource source) {
        var compiled = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> new GuardCompiler(WORKERS).compile(List.of(source)));
        assertThat(compiled.guards()).isNull();
        assertThat(compiled.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.file())
                .isEqualTo("rules/made-up.drl"));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                GuardAttacks.condition(
                        "has thousands of alternatives", "LeadFacts(" + "doNotCall || ".repeat(4_000) + "doNotCall)"),
                GuardAttacks.condition("negates without end", "LeadFacts(" + "!".repeat(20_000) + "doNotCall)"),
                GuardAttacks.condition("adds without end", "LeadFacts(recycleCount > " + "1+".repeat(20_000) + "1)"),
                GuardAttacks.condition("opens brackets without end", "LeadFacts(" + "(".repeat(5_000)),
                GuardAttacks.consequence("asks if without end", "if (true) ".repeat(5_000) + "verdicts.hold();"),
                GuardAttacks.consequence(
                        "joins texts without end", "verdicts.requireSkill(" + "\"x\"+".repeat(4_000) + "\"x\");"),
                GuardAttacks.file("is too long", "// " + "x".repeat(100_000)));
    }
}
