package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.leadbridge.platform.Json;
import io.leadbridge.rules.EvaluatedDecision;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the trace, which is most of a decision, with the bytes Jackson would write, in less than half of its time. */
final class TraceWriter extends StdSerializer<EvaluatedDecision> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_LENGTH = 1_000;
    /** Jackson refuses to write out numbers longer than this. */
    private static final int MOST_SCALE = 9_999;

    private TraceWriter() {
        super(EvaluatedDecision.class);
    }

    static Module module() {
        return new SimpleModule().addSerializer(EvaluatedDecision.class, new TraceWriter());
    }

    @Override
    public void serialize(EvaluatedDecision one, JsonGenerator into, SerializerProvider provider) throws IOException {
        var json = new StringBuilder(USUAL_LENGTH);
        text(json.append("{\"decision\":"), one.decision());
        value(json.append(",\"hitPolicy\":"), one.hitPolicy());
        inputs(json.append(",\"evaluatedInputs\":["), one.evaluatedInputs());
        rules(json.append("],\"matchedRules\":["), one.matchedRules());
        value(json.append("],\"outputs\":"), one.outputs());
        into.writeRawValue(json.append('}').toString());
    }

    private static void inputs(StringBuilder json, List<EvaluatedDecision.EvaluatedInput> inputs)
            throws JsonProcessingException {
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            text(json.append(i == 0 ? "{\"name\":" : ",{\"name\":"), input.name());
            value(json.append(",\"value\":"), input.value());
            json.append('}');
        }
    }

    private static void rules(StringBuilder json, List<EvaluatedDecision.MatchedRule> rules)
            throws JsonProcessingException {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            value(json.append(i == 0 ? "{\"ruleId\":" : ",{\"ruleId\":"), rule.ruleId());
            json.append(",\"ruleIndex\":").append(rule.ruleIndex()).append('}');
        }
    }

    private static void value(StringBuilder json, @Nullable Object value) throws JsonProcessingException {
        if (value instanceof String text) {
            text(json, text);
        } else if (value instanceof BigDecimal number && Math.abs(number.scale()) <= MOST_SCALE) {
            json.append(number.toPlainString());
        } else if (value == null || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Map<?, ?> members) {
            char separator = '{';
            for (var member : members.entrySet()) {
                text(json.append(separator), (String) member.getKey());
                value(json.append(':'), member.getValue());
                separator = ',';
            }
            json.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> items) {
            char separator = '[';
            for (Object item : items) {
                value(json.append(separator), item);
                separator = ',';
            }
            json.append(items.isEmpty() ? "[]" : "]");
        } else {
            json.append(Json.MAPPER.writeValueAsString(value));
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            JsonStringEncoder.getInstance().quoteAsString(text, json);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
