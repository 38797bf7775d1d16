package io.leadbridge.rules.kie;

import static io.leadbridge.rules.LeadFactsFixtures.aVicePresident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.Effect;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.JudgementFailed;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GuardReleasesTest {

    private static final int MIB = 1024 * 1024;
    private static final GuardWorkers WORKERS = new GuardWorkers(GuardLimits.standard());

    @AfterAll
    static void stop() {
        WORKERS.close();
    }

    @Test
    void twoReleasesSideBySideJudgeDifferently() {
        var strict = GuardFixtures.guard("LeadFacts(spamScore >= 0.1B)", "verdicts.block();");
        var lenient = GuardFixtures.guard("LeadFacts(spamScore >= 0.8B)", "verdicts.divert();");
        var lead = aVicePresident().lookingLikeSpam("0.5").facts();
        try (var first = GuardFixtures.compile(WORKERS, List.of(strict));
                var second = GuardFixtures.compile(WORKERS, List.of(lenient))) {
            assertThat(effect(first, lead)).isEqualTo(Effect.BLOCK);
            assertThat(effect(second, lead)).isEqualTo(Effect.ALLOW);
            assertThat(effect(first, lead)).isEqualTo(Effect.BLOCK);
        }
    }

    @Test
    void aReleaseThatStaysIsNotDisturbedByOneThatGoes() {
        var staying = GuardFixtures.compile(WORKERS, GuardFixtures.ofTheHouse());
        GuardFixtures.compile(WORKERS, GuardFixtures.ofTheHouse()).close();
        var lead = aVicePresident().ofAFrozenAccount().facts();
        assertThat(effect(staying, lead)).isEqualTo(Effect.HOLD);
        staying.close();
    }

    @Test
    void aLeadLeavesNothingBehindForTheNextOneNotEvenAfterAFailure() {
        var pairs = GuardFixtures.guard(
                "$lead : LeadFacts($n : numberOfEmployees) exists SignalFact(type == \"DEMO_REQUEST\")",
                "if ($n > 5) verdicts.hold();");
        var silent = aVicePresident().facts();
        var raising = aVicePresident().whoAskedForADemo().facts();
        var failing = aVicePresident().whoAskedForADemo().ofACompanyWith(null).facts();
        try (var guards = GuardFixtures.compile(WORKERS, List.of(pairs))) {
            for (var i = 0; i < 50; i++) {
                assertThat(effect(guards, raising)).isEqualTo(Effect.HOLD);
                assertThat(effect(guards, silent)).isEqualTo(Effect.ALLOW);
                assertThatThrownBy(() -> effect(guards, failing)).isInstanceOf(JudgementFailed.class);
            }
        }
    }

    @Test
    void aGuardThatStandsOnNoFactLooksAtEveryLeadAfresh() {
        var absence = GuardFixtures.guard("not SignalFact(type == \"DEMO_REQUEST\")", "verdicts.hold();");
        var silent = aVicePresident().facts();
        var raising = aVicePresident().whoAskedForADemo().facts();
        try (var guards = GuardFixtures.compile(WORKERS, List.of(absence))) {
            for (var i = 0; i < 5; i++) {
                assertThat(effect(guards, silent)).isEqualTo(Effect.HOLD);
                assertThat(effect(guards, silent)).isEqualTo(Effect.HOLD);
                assertThat(effect(guards, raising)).isEqualTo(Effect.ALLOW);
            }
        }
    }

    @Test
    void aSessionThatIsKeptHoldsNothingOfTheLeadItGuarded() {
        var pairs = GuardFixtures.guard(
                "AccountFacts(frozen) SignalFact($type : type) not SignalFact(type == \"DEMO_REQUEST\")",
                "verdicts.requireSkill($type);");
        try (var guards = GuardFixtures.compile(WORKERS, List.of(pairs))) {
            var facts = new ArrayList<WeakReference<Object>>();
            for (var i = 0; i < 3; i++) {
                var lead = aVicePresident().ofAFrozenAccount().whoUnsubscribed().facts();
                assertThat(guards.fire(lead, GuardFixtures.READY).requiredSkills())
                        .containsExactly("UNSUBSCRIBE");
                facts.add(new WeakReference<>(lead.account()));
                facts.add(new WeakReference<>(lead.activity().signals().get(0)));
            }
            collectGarbage();
            assertThat(facts).allSatisfy(fact -> assertThat(fact.get()).isNull());
        }
    }

    @Test
    void eightThreadsGetTheSameAnswers() throws InterruptedException, ExecutionException {
        var leads = List.of(
                aVicePresident().whoAskedForADemo().facts(),
                aVicePresident().ofAFrozenAccount().recycled(4, "3").facts(),
                aVicePresident().whoMustNotBeCalled().whoUnsubscribed().facts(),
                aVicePresident().withSignalsWithinAMinute(50).whoIsAMinor().facts());
        var threads = Executors.newFixedThreadPool(8);
        try (var guards = GuardFixtures.compile(WORKERS, GuardFixtures.ofTheHouse())) {
            var expected = answers(guards, leads);
            Callable<Boolean> same = () -> {
                for (var i = 0; i < 50; i++) {
                    if (!answers(guards, leads).equals(expected)) {
                        return false;
                    }
                }
                return true;
            };
            for (var result : threads.invokeAll(Collections.nCopies(8, same))) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void unloadingFreesWhatAReleaseHeld() {
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (var i = 0; i < 5; i++) {
            loadAndUnload(loaders);
        }
        collectGarbage();
        var heap = usedHeap();
        var metaspace = usedMetaspace();
        for (var i = 0; i < 40; i++) {
            loadAndUnload(loaders);
        }
        collectGarbage();
        assertThat(loaders).hasSize(45).allSatisfy(loader -> assertThat(loader.get())
                .isNull());
        assertThat(usedHeap() - heap).isLessThan(8L * MIB);
        assertThat(usedMetaspace() - metaspace).isLessThan(4L * MIB);
    }

    private static void loadAndUnload(List<WeakReference<ClassLoader>> loaders) {
        var source = GuardFixtures.guard("AccountFacts(frozen)", "verdicts.hold();");
        try (var guards = GuardFixtures.compile(WORKERS, List.of(source))) {
            assertThat(effect(guards, aVicePresident().ofAFrozenAccount().facts()))
                    .isEqualTo(Effect.HOLD);
            loaders.add(new WeakReference<>(guards.classLoader()));
        }
    }

    private static List<GuardVerdicts.Outcome> answers(Guards guards, List<Facts> leads) {
        return leads.stream()
                .map(lead -> guards.fire(lead, GuardFixtures.READY))
                .toList();
    }

    private static Effect effect(Guards guards, Facts lead) {
        return guards.fire(lead, GuardFixtures.READY).effect();
    }

    private static void collectGarbage() {
        for (var i = 0; i < 5; i++) {
            System.gc();
        }
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long usedMetaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
