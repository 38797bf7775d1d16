package io.leadbridge.policy.store;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML without its surprises: one document, no anchors, aliases, tags or duplicate keys, and no guessing of types.
 */
final class StrictYaml {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_CHARACTERS = 1 << 20;

    private final Findings findings;

    private StrictYaml(Findings findings) {
        this.findings = findings;
    }

    /** The content, or empty when it is not YAML of this plain kind; the findings say why. */
    static Optional<YamlValue> read(String text, Findings findings) {
        if (text.length() > MAX_CHARACTERS) {
            findings.error(null, "is longer than " + MAX_CHARACTERS + " characters; split it");
            return Optional.empty();
        }
        try {
            return new StrictYaml(findings).document(text);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            findings.error(mark == null ? null : mark.getLine() + 1, "is not well-formed YAML: " + e.getProblem());
        } catch (YAMLException e) {
            findings.error(null, "is not well-formed YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<YamlValue> document(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        var yaml = new Yaml(options);
        var plain = true;
        for (Event event : yaml.parse(new StringReader(text))) {
            plain &= isPlain(event);
        }
        if (!plain) {
            return Optional.empty();
        }
        var root = yaml.compose(new StringReader(text));
        if (root == null) {
            findings.error(null, "is empty");
            return Optional.empty();
        }
        return Optional.of(value(root, ""));
    }

    private boolean isPlain(Event event) {
        var line = event.getStartMark() == null ? null : event.getStartMark().getLine() + 1;
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            findings.error(line, "anchors and aliases are not allowed; write the value out");
            return false;
        }
        var tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) {
            findings.error(line, "tags such as " + tag + " are not allowed; write the value without one");
            return false;
        }
        return true;
    }

    private YamlValue value(Node node, String path) {
        var line = node.getStartMark().getLine() + 1;
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, path, line);
        }
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<YamlValue>();
            for (var item : sequence.getValue()) {
                items.add(value(item, path + "/" + items.size()));
            }
            return new YamlValue.Sequence(items, line);
        }
        var scalar = (ScalarNode) node;
        return new YamlValue.Scalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, line);
    }

    private YamlValue mapping(MappingNode mapping, String path, int line) {
        var fields = new LinkedHashMap<String, YamlValue>();
        for (NodeTuple field : mapping.getValue()) {
            var keyLine = field.getKeyNode().getStartMark().getLine() + 1;
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                findings.error(keyLine, path, "a key must be a single value");
                continue;
            }
            var keyPath = path + "/" + key.getValue();
            if (fields.putIfAbsent(key.getValue(), value(field.getValueNode(), keyPath)) != null) {
                findings.error(keyLine, keyPath, "this key stands twice; remove one");
            }
        }
        return new YamlValue.Mapping(fields, line);
    }
}
