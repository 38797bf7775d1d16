package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.tables.kie.RealTableReader;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LoadedReleasesTest {

    private static final PolicyVersion FIRST = new PolicyVersion("2026.11.1");
    private static final PolicyVersion SECOND = new PolicyVersion("2026.11.2");

    private final FakeReleaseFolders folders = new FakeReleaseFolders();
    private final FakeRuleCompiler compiler = new FakeRuleCompiler();

    private LoadedReleases loaded() {
        var releases = new LoadedReleases(folders, compiler, RealTableReader.start());
        releases.reload();
        return releases;
    }

    private static Object answer(Release release) {
        var text = release.rules().evaluate("Fit", Map.of()).get(0).outputs().get("text");
        return text == null ? "nothing" : text;
    }

    @Test
    void the_newest_release_that_loads_is_active_and_the_others_stay_beside_it() {
        folders.with("2026.9.10", "old").with("2026.11.1", "first").with("2026.11.2", "BROKEN");

        var releases = loaded();

        assertThat(releases.active().version()).isEqualTo(FIRST);
        assertThat(releases.list())
                .extracting(one -> one.version().value(), Releases.Summary::active)
                .containsExactly(tuple("2026.11.2", false), tuple("2026.11.1", true), tuple("2026.9.10", false));
    }

    @Test
    void two_releases_side_by_side_answer_each_in_its_own_way() {
        folders.with("2026.11.1", "first").with("2026.11.2", "second");

        var releases = loaded();

        assertThat(answer(releases.get(FIRST))).isEqualTo("first");
        assertThat(answer(releases.get(SECOND))).isEqualTo("second");
    }

    @Test
    void a_release_with_an_error_is_listed_with_its_findings_but_cannot_be_used() {
        folders.with("2026.11.1", "first")
                .withFinding("2026.11.2", "'owner' is missing")
                .with("2026.11.3", "EXPLODES");

        var releases = loaded();

        assertThat(releases.find(SECOND)).isEmpty();
        assertThat(releases.list())
                .extracting(one -> one.findings().stream().map(Finding::message).toList())
                .containsExactly(
                        List.of("could not be compiled: java.lang.IllegalStateException: the compiler fell over"),
                        List.of("'owner' is missing"),
                        List.of());
    }

    @Test
    void an_unknown_release_is_a_problem_that_names_the_known_ones() {
        folders.with("2026.11.1", "first").with("2026.11.2", "BROKEN");

        var releases = loaded();

        assertThatThrownBy(() -> releases.get(SECOND))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.POLICY_NOT_FOUND))
                .hasMessageContaining("2026.11.2")
                .hasMessageEndingWith("there are: 2026.11.1");
    }

    @Test
    void without_a_usable_release_nothing_can_be_decided() {
        folders.with("2026.11.1", "BROKEN");

        var releases = loaded();

        assertThatThrownBy(releases::active).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(ProblemType.UNAVAILABLE));
    }

    @Test
    void an_unusable_choice_of_the_operator_is_not_replaced_by_another_release() {
        folders.with("2026.11.1", "first").with("2026.11.2", "BROKEN").choosing("2026.11.2");

        var releases = loaded();

        assertThatThrownBy(releases::active).isInstanceOf(Problem.class);
    }

    @Test
    void the_operator_may_choose_an_older_release() {
        folders.with("2026.11.1", "first").with("2026.11.2", "second").choosing("2026.11.1");

        assertThat(loaded().active().version()).isEqualTo(FIRST);
    }

    @Test
    void neither_a_shadow_nor_a_canary_becomes_active_by_itself() {
        folders.with("2026.11.1", "first")
                .with("2026.11.2", "second", Release.State.SHADOW)
                .with("2026.11.3", "third", Release.State.CANARY);

        var releases = loaded();

        assertThat(releases.active().version()).isEqualTo(FIRST);
        assertThatThrownBy(() -> releases.activate(SECOND)).hasMessageContaining("shadow");
    }

    @Test
    void a_shadow_is_not_active_even_when_chosen() {
        folders.with("2026.11.1", "first", Release.State.SHADOW).choosing("2026.11.1");

        assertThatThrownBy(loaded()::active).isInstanceOf(Problem.class);
    }

    @Test
    void a_release_that_has_not_changed_is_not_compiled_again() {
        folders.with("2026.11.1", "first");
        var releases = loaded();
        var before = releases.active();

        releases.reload();

        assertThat(releases.active()).isSameAs(before);
        assertThat(compiler.compiled).hasSize(1);
    }

    @Test
    void an_active_release_that_breaks_keeps_acting_as_it_was_and_tells() {
        folders.with("2026.11.1", "first");
        var releases = loaded();
        folders.withFinding("2026.11.1", "a digest differs");

        releases.reload();

        assertThat(answer(releases.active())).isEqualTo("first");
        assertThat(releases.list().get(0).findings())
                .extracting(Finding::message)
                .containsExactly("a digest differs");
    }

    @Test
    void an_active_release_whose_folder_is_gone_keeps_acting_and_others_are_forgotten() {
        folders.with("2026.11.1", "first").with("2026.11.2", "second");
        var releases = loaded();
        folders.without("2026.11.1").without("2026.11.2");

        releases.reload();

        assertThat(releases.active().version()).isEqualTo(SECOND);
        assertThat(releases.find(FIRST)).isEmpty();
    }

    @Test
    void the_active_release_cannot_be_unloaded() {
        folders.with("2026.11.1", "first");
        var releases = loaded();

        assertThatThrownBy(() -> releases.unload(FIRST)).hasMessageContaining("active");
    }

    @Test
    void every_reader_sees_one_whole_release_while_it_is_swapped() throws Exception {
        folders.with("2026.11.1", "2026.11.1").with("2026.11.2", "2026.11.2");
        var releases = loaded();
        var swapping = new AtomicBoolean(true);
        var reading = new CountDownLatch(3);
        Callable<Long> reader = () -> {
            var reads = 0L;
            while (swapping.get()) {
                var release = releases.active();
                assertThat(answer(release)).isEqualTo(release.version().value());
                assertThat(releases.list().stream().filter(Releases.Summary::active))
                        .hasSize(1);
                if (reads++ == 0) {
                    reading.countDown();
                }
            }
            return reads;
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            var readers = List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
            assertThat(reading.await(1, TimeUnit.MINUTES)).isTrue();
            for (var i = 0; i < 2_000; i++) {
                releases.activate(i % 2 == 0 ? FIRST : SECOND);
                if (i % 100 == 0) {
                    releases.reload();
                }
            }
            swapping.set(false);
            for (var done : readers) {
                assertThat(done.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_unloaded_release_is_closed_once_nobody_holds_it() {
        folders.with("2026.11.1", "first").with("2026.11.2", "second");
        var releases = loaded();
        var held = new ArrayList<>(List.of(releases.get(FIRST)));
        var gone = new WeakReference<>(held.get(0));

        releases.unload(FIRST);
        System.gc();
        assertThat(answer(held.get(0))).isEqualTo("first");
        held.clear();

        collected(gone);
        assertThat(compiler.closed).hasSize(1);
        assertThat(answer(releases.active())).isEqualTo("second");
    }

    private void collected(WeakReference<Release> gone) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while ((gone.get() != null || compiler.closed.isEmpty()) && System.nanoTime() < deadline) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(gone.get()).isNull();
    }
}
