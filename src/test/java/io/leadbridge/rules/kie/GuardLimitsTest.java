package io.leadbridge.rules.kie;

import static io.leadbridge.rules.LeadFactsFixtures.aVicePresident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.leadbridge.rules.Facts;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import io.leadbridge.rules.RuleSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GuardLimitsTest {

    private static final RuleSource ENDLESS = GuardFixtures.guard(
            "SignalFact($age : ageDays) not SignalFact(ageDays > $age || botScore > $age)", "verdicts.divert();");

    @Test
    void aGuardThatThrowsFailsTheJudgementAndIsNamed() {
        var source = GuardFixtures.guard("LeadFacts($n : numberOfEmployees)", "if ($n > 5) verdicts.divert();");
        var failed = failure(
                source,
                GuardLimits.standard(),
                aVicePresident().ofACompanyWith(null).facts());
        assertThat(failed.reason()).isEqualTo(Cause.GUARD_FAILED);
        assertThat(failed.where()).isEqualTo("made-up");
        assertThat(failed).hasMessage("GUARD_FAILED in made-up: NullPointerException");
    }

    @Test
    void aConditionThatThrowsFailsTheJudgement() {
        var source = GuardFixtures.guard("LeadFacts(company.length > 3, country.length > 3)", "verdicts.divert();");
        var stateless = aVicePresident().from(null, "OTHER").facts();
        var failed = failure(source, GuardLimits.standard(), stateless);
        assertThat(failed.reason()).isEqualTo(Cause.GUARD_FAILED);
    }

    @Test
    void aGuardThatTakesTooLongIsGivenUp() {
        var limits = new GuardLimits(1_000, Duration.ofMillis(20), 1, 10);
        var failed = failure(ENDLESS, limits, leadWithSignals(3_000));
        assertThat(failed.reason()).isEqualTo(Cause.GUARD_TIMEOUT);
    }

    @Test
    void aGuardThatFiresTooOftenIsGivenUp() {
        var source = GuardFixtures.guard("SignalFact()", "verdicts.divert();");
        var limits = new GuardLimits(100, Duration.ofSeconds(10), 1, 10);
        try (var workers = new GuardWorkers(limits);
                var guards = GuardFixtures.compile(workers, List.of(source))) {
            var outcome = guards.fire(leadWithSignals(100), GuardFixtures.READY);
            assertThat(outcome.reasons()).hasSize(1);
        }
        var failed = failure(source, limits, leadWithSignals(101));
        assertThat(failed.reason()).isEqualTo(Cause.GUARD_FAILED);
        assertThat(failed).hasMessageContaining("fired more than 100 times");
    }

    @Test
    void withoutAFreeWorkerTheJudgementFailsInsteadOfWaitingForEver() throws InterruptedException {
        var limits = new GuardLimits(1_000, Duration.ofMillis(50), 1, 1);
        var release = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        try (var workers = new GuardWorkers(limits)) {
            var hog = new Thread(() -> {
                var givenUp = catchThrowableOfType(
                        JudgementFailed.class, () -> workers.run(() -> startedUntil(started, release), () -> "hog"));
                assertThat(givenUp).isNotNull();
            });
            hog.start();
            started.await();
            var waiting = catchThrowableOfType(JudgementFailed.class, () -> workers.run(() -> 1, () -> "guards"));
            assertThat(waiting.reason()).isEqualTo(Cause.GUARD_TIMEOUT);
            release.countDown();
            hog.join();
        }
    }

    private static int startedUntil(CountDownLatch started, CountDownLatch latch) {
        started.countDown();
        while (true) {
            try {
                latch.await();
                return 1;
            } catch (InterruptedException e) {
                // as stubborn as a guard that never looks up
            }
        }
    }

    private static Facts leadWithSignals(int count) {
        var lead = aVicePresident();
        for (var i = 0; i < count; i++) {
            lead.whoDid("PAGE_VIEW", "1");
        }
        return lead.facts();
    }

    private static JudgementFailed failure(RuleSource source, GuardLimits limits, Facts facts) {
        try (var workers = new GuardWorkers(limits);
                var guards = GuardFixtures.compile(workers, List.of(source))) {
            return catchThrowableOfType(JudgementFailed.class, () -> guards.fire(facts, GuardFixtures.READY));
        }
    }
}
