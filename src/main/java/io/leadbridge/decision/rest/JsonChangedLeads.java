package io.leadbridge.decision.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.decision.ChangedLeads;
import io.leadbridge.decision.DecisionInput;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Problem;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Changes requests as JSON documents. */
@Singleton
class JsonChangedLeads implements ChangedLeads {

    private final DecisionReader reader;

    JsonChangedLeads(DecisionReader reader) {
        this.reader = reader;
    }

    @Override
    public Changeable open(String snapshot, Instant decidedAt) {
        return new Document(reader, snapshot, decidedAt);
    }

    /** One request; what is not changed is shared between the changed ones. */
    private static final class Document implements Changeable {

        private final DecisionReader reader;
        private final Instant decidedAt;
        private final ObjectNode request;
        private final DecisionInput asPosted;

        Document(DecisionReader reader, String snapshot, Instant decidedAt) {
            this.reader = reader;
            this.decidedAt = decidedAt;
            this.request = (ObjectNode) JsonDecisionReader.parse(snapshot);
            this.asPosted = JsonDecisionReader.input(request, snapshot, Digest.of(snapshot));
        }

        @Override
        public DecisionInput asPosted() {
            return asPosted;
        }

        @Override
        public @Nullable Object value(String path) {
            var value = request.at("/" + path.replace('.', '/'));
            return value.isNumber()
                    ? value.decimalValue()
                    : value.isBoolean() ? (Object) value.booleanValue() : value.textValue();
        }

        @Override
        public @Nullable BigDecimal probability(String target) {
            int place = newest(target);
            return place < 0
                    ? null
                    : request.at("/scores/" + place + "/probability").decimalValue();
        }

        private int newest(String target) {
            var scores = request.path("scores");
            return IntStream.range(0, scores.size())
                    .filter(i -> target.equals(scores.path(i).path("target").textValue()))
                    .boxed()
                    .max(Comparator.<Integer, Instant>comparing(i ->
                                    Fields.parse(scores.path(i).path("scoredAt").textValue()))
                            .thenComparing(i -> scores.path(i).path("modelId").textValue())
                            .thenComparing(
                                    i -> scores.path(i).path("modelVersion").textValue()))
                    .orElse(-1);
        }

        @Override
        public DecisionInput with(List<LeadChange> changes) {
            // the snapshot stays that of the lead as posted: whether it is sampled for review must not hang on a change
            return JsonDecisionReader.input(changed(changes), asPosted.snapshot(), asPosted.digest());
        }

        private ObjectNode changed(List<LeadChange> changes) {
            ObjectNode changed = request.objectNode().setAll(request);
            for (Map<String, @Nullable Object> operation : patch(changes)) {
                apply(
                        changed,
                        String.valueOf(operation.get("path")).substring(1).split("/"),
                        operation.get("value"));
            }
            return changed;
        }

        private void apply(ObjectNode target, String[] path, @Nullable Object value) {
            String first = path[0];
            var node = io.leadbridge.platform.Json.MAPPER.valueToTree(value);
            if (path.length == 1) {
                target.set(first, node);
            } else if (target.get(first) instanceof ArrayNode array) {
                ArrayNode copy = array.arrayNode().addAll(array);
                if (path[1].equals("-")) {
                    copy.add(node);
                } else {
                    int place = Integer.parseInt(path[1]);
                    copy.set(place, ((ObjectNode) copy.get(place)).deepCopy().set(path[2], node));
                }
                target.set(first, copy);
            } else {
                ObjectNode section = (ObjectNode) target.get(first);
                target.set(
                        first, target.objectNode().<ObjectNode>setAll(section).set(path[1], node));
            }
        }

        @Override
        public boolean allows(LeadChange change) {
            try {
                reader.read(changed(List.of(change)).toString().getBytes(StandardCharsets.UTF_8), decidedAt);
                return true;
            } catch (Problem e) {
                return false;
            }
        }

        @Override
        public List<Map<String, @Nullable Object>> patch(List<LeadChange> changes) {
            List<Map<String, @Nullable Object>> operations = new ArrayList<>();
            List<String> present = new ArrayList<>();
            request.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    present.add(field.getKey());
                }
            });
            for (LeadChange change : changes) {
                if (change instanceof LeadChange.Field field) {
                    String section = field.path().substring(0, field.path().indexOf('.'));
                    parent(operations, present, section, Map.of());
                    operations.add(operation("add", field.pointer().orElseThrow(), field.value()));
                } else if (change instanceof LeadChange.Signals signals) {
                    parent(operations, present, "signals", List.of());
                    for (int i = 1; i <= signals.number(); i++) {
                        operations.add(operation("add", "/signals/-", signal(signals.type(), i)));
                    }
                } else if (change instanceof LeadChange.Probability probability) {
                    operations.add(operation(
                            "replace",
                            "/scores/" + newest(probability.target()) + "/probability",
                            probability.value()));
                }
            }
            return operations;
        }

        private static void parent(
                List<Map<String, @Nullable Object>> operations, List<String> present, String name, Object empty) {
            if (!present.contains(name)) {
                present.add(name);
                operations.add(operation("add", "/" + name, empty));
            }
        }

        private Map<String, Object> signal(String type, int number) {
            Map<String, Object> signal = new LinkedHashMap<>();
            signal.put("eventId", "what-if-" + type + "-" + number);
            signal.put("type", type);
            signal.put("occurredAt", decidedAt.toString());
            signal.put("botScore", BigDecimal.ZERO);
            return signal;
        }

        private static Map<String, @Nullable Object> operation(String op, String path, @Nullable Object value) {
            Map<String, @Nullable Object> operation = new LinkedHashMap<>();
            operation.put("op", op);
            operation.put("path", path);
            operation.put("value", value);
            return operation;
        }
    }
}
