package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.evaluate;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code partial} is what the rounds of a loop before this one gave, and stays that. */
class PartialResultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for i in 1..3 return partial | [[], [[]], [[], [[]]]]",
                "for i in 1..3 return {n: i, before: partial}.before | [[], [[]], [[], [[]]]]",
                "for i in 1..3 return append(partial, i) | [[1], [[1], 2], [[1], [[1], 2], 3]]",
                "for i in 0..4 return if i = 0 then 1 else i * partial[-1] | [1, 1, 2, 6, 24]",
                "for i in 1..2, j in 1..2 return count(partial) | [0, 1, 2, 3]",
                "for i in 1..2 return for j in 1..2 return count(partial) | [[0, 1], [0, 1]]",
                "for i in 1..2 return [count(partial), for j in 1..2 return partial] | [[0, [[], [[]]]], [1, [[], [[]]]]]",
                "for partial in [1, 2] return partial | [1, 2]",
                "for partial in [[1], [2]] return partial | [[1], [2]]",
                "for i in 1..2 return some x in partial satisfies x | [false, false]",
            })
    void in_feel(String text, String expected) {
        var evaluation = evaluate(model("m", decision("D", "", literal(text))), Map.of());
        assertThat(String.valueOf(result(evaluation, "D")))
                .as(evaluation.toString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for i in 1..2 return [for i in [10, 20, 30] return i, i] | [[[10, 20, 30], 1], [[10, 20, 30], 2]]",
                "for i in 1..2 return [for j in [] return j, i] | [[[], 1], [[], 2]]",
                "for i in 1..2 return [count(partial), for j in 1..3 return 1] | [[0, [1, 1, 1]], [1, [1, 1, 1]]]",
                "[for i in 1..3 return i, i] | null",
                "for i in 1..2, j in [i, 5] return i * j | [1, 5, 4, 10]",
                "for i in [] return i | []",
                "for i in null return i | null",
            })
    void a_loop_keeps_its_names_to_itself(String text, String expected) {
        in_feel(text, expected);
    }

    @Test
    void in_a_boxed_loop() {
        String loop = "<for iteratorVariable='i'><in>" + literal("[1, 2, 3]") + "</in><return>" + literal("partial")
                + "</return></for>";
        String outer =
                "<for iteratorVariable='k'><in>" + literal("[1, 2]") + "</in><return>" + loop + "</return></for>";
        var evaluation = evaluate(model("m", decision("D", "", loop) + decision("E", "", outer)), Map.of());
        assertThat(String.valueOf(result(evaluation, "D")))
                .as(evaluation.toString())
                .isEqualTo("[[], [[]], [[], [[]]]]");
        assertThat(String.valueOf(result(evaluation, "E")))
                .as(evaluation.toString())
                .isEqualTo("[[[], [[]], [[], [[]]]], [[], [[]], [[], [[]]]]]");
    }
}
