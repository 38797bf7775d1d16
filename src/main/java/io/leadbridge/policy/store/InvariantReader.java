package io.leadbridge.policy.store;

import io.leadbridge.policy.ReleaseInvariants;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Monotone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code invariants.yaml}: what holds of every lead, whatever its data, and which outputs go in one direction only. */
final class InvariantReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Findings findings;

    InvariantReader(Findings findings) {
        this.findings = findings;
    }

    /** Without what the findings complain about. */
    ReleaseInvariants read(String file, String text) {
        return StrictYaml.read(text, findings)
                .map(content -> {
                    var top = YamlFields.of(content, "", findings);
                    var read = new ReleaseInvariants(file, invariants(top), monotone(top));
                    top.end();
                    return read;
                })
                .orElse(new ReleaseInvariants(file, List.of(), List.of()));
    }

    private List<Invariant> invariants(YamlFields top) {
        var invariants = new ArrayList<Invariant>();
        var names = new HashSet<String>();
        for (var fields : top.objects("invariants")) {
            var name = fields.text(
                    "name",
                    text -> NAME.matcher(text).matches(),
                    "small letters, digits and hyphens, such as block-wins");
            if (!names.add(name)) {
                fields.error("name", "another invariant has this name");
            }
            var meaning = fields.text("text");
            var when = fields.any("when").isEmpty() ? java.util.Map.<String, String>of() : fields.namedTexts("when");
            var then = fields.namedTexts("then");
            if (then.isEmpty()) {
                fields.error("then", "say what must hold");
            }
            fields.end();
            invariants.add(new Invariant(name, meaning, when, then, fields.line()));
        }
        return invariants;
    }

    private static List<Monotone> monotone(YamlFields top) {
        var monotone = new ArrayList<Monotone>();
        for (var fields : top.any("monotone").isEmpty() ? List.<YamlFields>of() : top.objects("monotone")) {
            var table = fields.text("table");
            var meaning = fields.text("text");
            var input = fields.text("input");
            var inputOrder = order(fields, "inputOrder");
            var output = fields.text("output");
            var outputOrder = order(fields, "outputOrder");
            var direction = fields.oneOf("direction", Monotone.Direction.class);
            fields.end();
            direction.ifPresent(way -> monotone.add(
                    new Monotone(table, meaning, input, inputOrder, output, outputOrder, way, fields.line())));
        }
        return monotone;
    }

    private static List<String> order(YamlFields fields, String key) {
        if (fields.any(key).isEmpty()) {
            return List.of();
        }
        var steps = fields.texts(key, text -> !text.isBlank(), "a value in FEEL that is not blank");
        if (steps.size() < 2) {
            fields.error(key, "an order has two steps or more");
        }
        return steps;
    }
}
