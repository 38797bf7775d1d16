package io.leadbridge.policy.store;

import io.leadbridge.tables.Invariant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code invariants.yaml}: what holds of every lead, whatever its data. */
final class InvariantReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Findings findings;

    InvariantReader(Findings findings) {
        this.findings = findings;
    }

    /** Without what the findings complain about. */
    List<Invariant> read(String text) {
        return StrictYaml.read(text, findings).map(this::invariants).orElse(List.of());
    }

    private List<Invariant> invariants(YamlValue content) {
        var top = YamlFields.of(content, "", findings);
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
        top.end();
        return invariants;
    }
}
