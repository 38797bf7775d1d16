package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonGenerator;
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

/** Writes the trace, which is most of a decision, with the bytes Jackson would write, without asking what it already knows. */
final class TraceWriter extends StdSerializer<EvaluatedDecision> {

    private static final long serialVersionUID = 1L;
    /** Jackson refuses to write out numbers longer than this. */
    private static final int MOST_SCALE = 9_999;

    private TraceWriter() {
        super(EvaluatedDecision.class);
    }

    static Module module() {
        return new SimpleModule().addSerializer(EvaluatedDecision.class, new TraceWriter());
    }

    @Override
    public void serialize(EvaluatedDecision one, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeRawValue("{\"decision\":");
        text(json, one.decision());
        json.writeRaw(",\"hitPolicy\":");
        value(json, one.hitPolicy());
        json.writeRaw(",\"evaluatedInputs\":[");
        inputs(json, one.evaluatedInputs());
        json.writeRaw("],\"matchedRules\":[");
        rules(json, one.matchedRules());
        json.writeRaw("],\"outputs\":");
        value(json, one.outputs());
        json.writeRaw('}');
    }

    private static void inputs(JsonGenerator json, List<EvaluatedDecision.EvaluatedInput> inputs) throws IOException {
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            json.writeRaw(i == 0 ? "{\"name\":" : ",{\"name\":");
            text(json, input.name());
            json.writeRaw(",\"value\":");
            value(json, input.value());
            json.writeRaw('}');
        }
    }

    private static void rules(JsonGenerator json, List<EvaluatedDecision.MatchedRule> rules) throws IOException {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            json.writeRaw(i == 0 ? "{\"ruleId\":" : ",{\"ruleId\":");
            value(json, rule.ruleId());
            json.writeRaw(",\"ruleIndex\":");
            json.writeRaw(Integer.toString(rule.ruleIndex()));
            json.writeRaw('}');
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            text(json, text);
        } else if (value instanceof BigDecimal number && Math.abs(number.scale()) <= MOST_SCALE) {
            json.writeRaw(number.toPlainString());
        } else if (value == null || value instanceof Boolean) {
            json.writeRaw(String.valueOf(value));
        } else if (value instanceof Map<?, ?> members) {
            char separator = '{';
            for (var member : members.entrySet()) {
                json.writeRaw(separator);
                text(json, (String) member.getKey());
                json.writeRaw(':');
                value(json, member.getValue());
                separator = ',';
            }
            json.writeRaw(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> items) {
            char separator = '[';
            for (Object item : items) {
                json.writeRaw(separator);
                value(json, item);
                separator = ',';
            }
            json.writeRaw(items.isEmpty() ? "[]" : "]");
        } else {
            json.writeRaw(Json.MAPPER.writeValueAsString(value));
        }
    }

    private static void text(JsonGenerator json, String text) throws IOException {
        json.writeRaw('"');
        if (isPlain(text)) {
            json.writeRaw(text);
        } else {
            char[] quoted = JsonStringEncoder.getInstance().quoteAsString(text);
            json.writeRaw(quoted, 0, quoted.length);
        }
        json.writeRaw('"');
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
