package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadbridge.platform.Json;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.EvaluatedInput;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceJsonTest {

    private static final ObjectMapper QUICK = Json.MAPPER.copy().registerModule(TraceJson.module());

    private static void assertWrittenAlike(EvaluatedDecision evaluated) throws JsonProcessingException {
        assertThat(QUICK.writeValueAsString(evaluated)).isEqualTo(Json.MAPPER.writeValueAsString(evaluated));
        assertThat(QUICK.writeValueAsBytes(List.of(evaluated)))
                .isEqualTo(Json.MAPPER.writeValueAsBytes(List.of(evaluated)));
        assertThat(Json.MAPPER.readValue(QUICK.writeValueAsString(evaluated), EvaluatedDecision.class))
                .isEqualTo(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(evaluated), EvaluatedDecision.class));
    }

    @Test
    @SuppressWarnings("NullAway") // it does not know that outputs may be null
    void everyKindOfValueIsWrittenAsJacksonWouldWriteIt() throws JsonProcessingException {
        List<@Nullable Object> values = Arrays.asList(
                null,
                true,
                "\"quoted\" \\ line\nbreak \u0001 ä 😀",
                new BigDecimal("1E+20"),
                new BigDecimal("0.0000001230"),
                7,
                9_000_000_000L,
                Arrays.asList("a", null, new BigDecimal("2.50"), List.of()),
                Map.of("b", Map.of("c", false)));
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        for (int i = values.size() - 1; i >= 0; i--) {
            outputs.put("output \"" + i + "\"", values.get(i));
        }

        assertWrittenAlike(new EvaluatedDecision(
                "Every kind",
                "COLLECT SUM",
                values.stream()
                        .map(value -> new EvaluatedInput("input of " + value, value))
                        .toList(),
                List.of(new MatchedRule("Row_1", 1), new MatchedRule(null, 2)),
                outputs));
    }

    @Test
    void soIsAFormulaThatSaysNothing() throws JsonProcessingException {
        assertWrittenAlike(new EvaluatedDecision("Formula", null, List.of(), List.of(), Map.of()));
    }
}
