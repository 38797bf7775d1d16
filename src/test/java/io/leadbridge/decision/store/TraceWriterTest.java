package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.platform.Json;
import io.leadbridge.policy.House;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.EvaluatedInput;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final ObjectMapper writer = Json.MAPPER.copy().registerModule(TraceWriter.module());

    @Test
    void theTraceOfALeadIsWrittenAsJacksonWritesIt() throws Exception {
        var release = House.newest();
        for (int seed = 0; seed < 300; seed++) {
            var lead = new GeneratedLead(seed, seed % 7 == 0).json().getBytes(StandardCharsets.UTF_8);
            var decision = DecideLead.decide(
                            RequestReader.real().read(lead, NOW), release, NOW, new DecisionId(new UUID(7, seed)))
                    .decision();

            assertSame(decision.evaluatedDecisions());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain, with / and ~ and 'quotes'",
                "\"quoted\" \\ back\b\f\n\r\t",
                "control \u0000\u001f\u007f",
                "Gr\u00fc\u00dfe \u65e5\u672c \ud83d\ude00 \u2028",
                "half of a pair \ud83d"
            })
    void aTextIsEscapedAsJacksonEscapesIt(String text) throws Exception {
        assertSame(List.of(trace(text, text)));
    }

    @Test
    void everyKindOfValueIsWrittenAsJacksonWritesIt() throws Exception {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("none", null);
        map.put("yes", true);
        map.put("empty", Map.of());
        map.put("list", Arrays.asList("a", null, List.of(), new BigDecimal("1.50")));
        for (Object value : Arrays.asList(
                null,
                false,
                new BigDecimal("1E+3"),
                new BigDecimal("-0.000"),
                new BigDecimal("1E-40"),
                7,
                2.5,
                new BigInteger("12345678901234567890"),
                NOW,
                map)) {
            assertSame(List.of(trace("x", value)));
        }
    }

    @SuppressWarnings("NullAway") // outputs may be null
    private static EvaluatedDecision trace(String text, @Nullable Object value) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        outputs.put(text, value);
        return new EvaluatedDecision(
                text,
                null,
                List.of(new EvaluatedInput(text, value), new EvaluatedInput(text, null)),
                List.of(new MatchedRule(text, 1), new MatchedRule(null, 70_000)),
                outputs);
    }

    private void assertSame(List<EvaluatedDecision> trace) throws Exception {
        assertThat(writer.writeValueAsString(trace)).isEqualTo(Json.MAPPER.writeValueAsString(trace));
    }
}
