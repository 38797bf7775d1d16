package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.leadbridge.rules.EvaluatedDecision;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the trace, which is most of a decision, into the log and into answers: what Jackson would write, without reflection. */
@Singleton
class TraceJson implements ObjectMapperCustomizer {

    static Module module() {
        return new SimpleModule("trace").addSerializer(new Writer());
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module());
    }

    private static final class Writer extends StdSerializer<EvaluatedDecision> {

        @Serial
        private static final long serialVersionUID = 1L;

        private static final SerializableString DECISION = new SerializedString("decision");
        private static final SerializableString HIT_POLICY = new SerializedString("hitPolicy");
        private static final SerializableString INPUTS = new SerializedString("evaluatedInputs");
        private static final SerializableString NAME = new SerializedString("name");
        private static final SerializableString VALUE = new SerializedString("value");
        private static final SerializableString RULES = new SerializedString("matchedRules");
        private static final SerializableString RULE_ID = new SerializedString("ruleId");
        private static final SerializableString RULE_INDEX = new SerializedString("ruleIndex");
        private static final SerializableString OUTPUTS = new SerializedString("outputs");

        Writer() {
            super(EvaluatedDecision.class);
        }

        @Override
        public void serialize(EvaluatedDecision evaluated, JsonGenerator json, SerializerProvider others)
                throws IOException {
            json.writeStartObject(evaluated);
            json.writeFieldName(DECISION);
            json.writeString(evaluated.decision());
            json.writeFieldName(HIT_POLICY);
            json.writeString(evaluated.hitPolicy());
            json.writeFieldName(INPUTS);
            json.writeStartArray();
            for (var input : evaluated.evaluatedInputs()) {
                json.writeStartObject();
                json.writeFieldName(NAME);
                json.writeString(input.name());
                json.writeFieldName(VALUE);
                value(input.value(), json, others);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeFieldName(RULES);
            json.writeStartArray();
            for (var rule : evaluated.matchedRules()) {
                json.writeStartObject();
                json.writeFieldName(RULE_ID);
                json.writeString(rule.ruleId());
                json.writeFieldName(RULE_INDEX);
                json.writeNumber(rule.ruleIndex());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeFieldName(OUTPUTS);
            outputs(evaluated.outputs(), json, others);
            json.writeEndObject();
        }

        private static void outputs(
                Map<String, @Nullable Object> outputs, JsonGenerator json, SerializerProvider others)
                throws IOException {
            json.writeStartObject();
            for (var output : outputs.entrySet()) {
                json.writeFieldName(output.getKey());
                value(output.getValue(), json, others);
            }
            json.writeEndObject();
        }

        private static void value(@Nullable Object value, JsonGenerator json, SerializerProvider others)
                throws IOException {
            if (value instanceof String text) {
                json.writeString(text);
            } else if (value instanceof BigDecimal number) {
                json.writeNumber(number);
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                others.defaultSerializeValue(value, json);
            }
        }
    }
}
