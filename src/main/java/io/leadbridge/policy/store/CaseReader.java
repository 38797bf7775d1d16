package io.leadbridge.policy.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.policy.PolicyCase;
import io.leadbridge.policy.PolicyCase.LeadSubject;
import io.leadbridge.policy.PolicyCase.Subject;
import io.leadbridge.policy.PolicyCase.TableSubject;
import io.leadbridge.policy.Release;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code cases.yaml}: a base lead, and cases that say what they change in it and what must come out. */
final class CaseReader {

    private final Findings findings;
    private Instant asOf = Instant.EPOCH;
    private ObjectNode base = JsonNodeFactory.instance.objectNode();

    CaseReader(Findings findings) {
        this.findings = findings;
    }

    /** Without the cases that the findings complain about. */
    List<PolicyCase> read(String text) {
        return StrictYaml.read(text, findings).map(this::cases).orElse(List.of());
    }

    private List<PolicyCase> cases(YamlValue content) {
        var top = YamlFields.of(content, "", findings);
        asOf = Instant.parse(top.text("asOf", CaseReader::isInstant, "an instant such as 2026-11-02T09:00:00Z")
                .transform(instant -> instant.isEmpty() ? Instant.EPOCH.toString() : instant));
        base = object(top, "base").orElse(base);
        var cases = new ArrayList<PolicyCase>();
        var names = new HashSet<String>();
        for (var fields : top.objects("cases")) {
            var name = fields.text("name");
            if (!names.add(name)) {
                fields.error("name", "another case has this name");
            }
            var subject = fields.any("table").isPresent() ? table(fields) : lead(fields);
            var expected = ExpectationReader.read(fields, findings, subject);
            fields.end();
            cases.add(new PolicyCase(name, fields.line(), subject, expected));
        }
        top.end();
        return cases;
    }

    private Subject table(YamlFields fields) {
        var decision = fields.text("table");
        var inputs = object(fields, "inputs");
        if (inputs.isEmpty()) {
            fields.error("inputs", "name the inputs of the table");
        }
        return new TableSubject(decision, inputs.map(JsonValues::map).orElseGet(Map::of));
    }

    private Subject lead(YamlFields fields) {
        var request = base.deepCopy();
        object(fields, "change").ifPresent(change -> merge(request, change));
        if (fields.any("signals").isPresent()) {
            request.set("signals", SignalNotation.read(fields, "signals", asOf));
        }
        fields.any("score").ifPresent(score -> request.set("scores", scores(request, score, fields)));
        var state = fields.any("state").isEmpty() ? Optional.of(Release.State.ACTIVE) : state(fields);
        return new LeadSubject(request.toString(), asOf, state.orElse(Release.State.ACTIVE));
    }

    private static Optional<Release.State> state(YamlFields fields) {
        return fields.oneOf("state", Release.State.class);
    }

    private ArrayNode scores(ObjectNode request, YamlValue score, YamlFields fields) {
        var scores = JsonNodeFactory.instance.arrayNode();
        if (score instanceof YamlValue.Scalar none && none.text().equals("none")) {
            return scores;
        }
        if (request.path("scores").path(0).deepCopy() instanceof ObjectNode first
                && YamlJson.of(score) instanceof ObjectNode change) {
            merge(first, change);
            return scores.add(first);
        }
        fields.error("score", "must be 'none' or what to change in the first score of the base");
        return scores;
    }

    private Optional<ObjectNode> object(YamlFields fields, String key) {
        var value = fields.any(key);
        if (value.isPresent() && YamlJson.of(value.get()) instanceof ObjectNode object) {
            return Optional.of(object);
        }
        value.ifPresent(other -> fields.error(key, "must be a mapping, not " + other.kind()));
        return Optional.empty();
    }

    /** Changes an object by a merge patch (RFC 7396): null removes, objects are merged, all else is replaced. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            var name = field.getKey();
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode change && target.get(name) instanceof ObjectNode inner) {
                merge(inner, change);
            } else {
                target.set(name, value);
            }
        });
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
