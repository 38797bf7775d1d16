package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.sources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.Problem;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.tables.kie.RealTableReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelWorkersTest {

    private static final long PLENTY = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i)",
                "some x in (for i in 1..1000000000 return i) satisfies x < 0",
                "{f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), r: f(90)}.r",
                "count(for a in 1..30000, b in 1..30000 return null)",
            })
    void a_model_without_end_is_given_up_and_leaves_its_place(String text) throws GivenUp {
        var workers = new ModelWorkers(Duration.ofMillis(200), PLENTY);
        var evaluator = new KieModelEvaluator(RealTableReader.start(), workers);
        for (int again = 0; again < 6; again++) {
            assertThat(evaluator.evaluate(request(text)).refusals())
                    .extracting(Finding::message)
                    .containsExactly("the evaluation took longer than 200 ms and was given up");
        }
        assertThat(workers.run(() -> "still there")).isEqualTo("still there");
    }

    @Test
    void a_model_that_asks_for_too_much_memory_is_given_up() {
        var evaluator =
                new KieModelEvaluator(RealTableReader.start(), new ModelWorkers(Duration.ofMinutes(5), 400_000_000));
        assertThat(evaluator
                        .evaluate(request("count(for i in 1..1000000000 return i)"))
                        .refusals())
                .extracting(Finding::message)
                .containsExactly("the evaluation needs more than 400 MB of memory and was given up");
    }

    @Test
    void a_function_that_calls_itself_for_ever_fails_alone() {
        var evaluator = new KieModelEvaluator(RealTableReader.start(), Duration.ofSeconds(60));
        var evaluation = evaluator.evaluate(new ModelRequest(
                sources(model(
                        "m",
                        decision("D", "", literal("{f: function(n) f(n + 1), r: f(1)}.r"))
                                + decision("E", "", literal("1")))),
                null,
                List.of(),
                null,
                null,
                Map.of()));
        assertThat(ModelDocuments.result(evaluation, "D")).isNull();
        assertThat(ModelDocuments.result(evaluation, "E")).isNotNull();
    }

    @Test
    void what_does_not_stop_is_counted_until_it_ends_and_nothing_more_begins_beyond_four() throws Exception {
        var workers = new ModelWorkers(Duration.ofMillis(50), PLENTY);
        var end = new CountDownLatch(1);
        var ended = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> workers.run(() -> {
                        boolean over = false;
                        while (!over) {
                            try {
                                end.await();
                                over = true;
                            } catch (InterruptedException e) {
                                // as a regular expression, which does not listen either
                            }
                        }
                        ended.countDown();
                        return "";
                    }))
                    .isInstanceOf(GivenUp.class);
        }
        assertThatThrownBy(() -> workers.run(() -> "")).isInstanceOf(Problem.class);
        end.countDown();
        ended.await();
        while (workers.stuck() > 0) {
            Thread.onSpinWait();
        }
        assertThat(new ModelWorkers(Duration.ofMinutes(1), PLENTY).run(() -> "again"))
                .isEqualTo("again");
    }

    private static ModelRequest request(String text) {
        return new ModelRequest(
                sources(model("m", decision("D", "", literal(text)))), null, List.of(), null, null, Map.of());
    }
}
