package io.leadbridge.policy.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields of one YAML mapping, read strictly: what is missing, unknown or of another type becomes a finding, and a
 * harmless value is read in its place so that reading goes on.
 */
final class YamlFields {

    private final Map<String, YamlValue> fields;
    private final int line;
    private final String path;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    private YamlFields(Map<String, YamlValue> fields, int line, String path, Findings findings) {
        this.fields = fields;
        this.line = line;
        this.path = path;
        this.findings = findings;
    }

    static YamlFields of(YamlValue value, String path, Findings findings) {
        if (value instanceof YamlValue.Mapping mapping) {
            return new YamlFields(mapping.fields(), mapping.line(), path, findings);
        }
        findings.error(value.line(), path, "must be a mapping of keys to values, not " + value.kind());
        return new YamlFields(Map.of(), value.line(), path, findings);
    }

    int line() {
        return line;
    }

    String path() {
        return path;
    }

    /** A field as it stands; empty when it is absent. */
    Optional<YamlValue> any(String key) {
        known.add(key);
        return Optional.ofNullable(fields.get(key));
    }

    private Optional<YamlValue> required(String key) {
        var value = any(key);
        if (value.isEmpty()) {
            findings.error(line, path, "'" + key + "' is missing");
        }
        return value;
    }

    /** A text that satisfies a condition; what the condition is, is said in the message. */
    String text(String key, Predicate<String> condition, String mustBe) {
        return required(key)
                .map(value -> checked(value, path + "/" + key, condition, mustBe))
                .orElse("");
    }

    String text(String key) {
        return text(key, text -> !text.isBlank(), "a text that is not blank");
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        var name = text(key, names::contains, "one of " + String.join(", ", names));
        return name.isEmpty() ? Optional.empty() : Optional.of(Enum.valueOf(type, name));
    }

    boolean flag(String key) {
        return "true".equals(text(key, text -> text.equals("true") || text.equals("false"), "true or false"));
    }

    BigDecimal number(String key) {
        var text = text(key, YamlJson::isNumber, "a number");
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    long whole(String key) {
        var text = text(key, number -> number.matches("-?\\d{1,15}"), "a whole number of at most 15 digits");
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    List<String> texts(String key, Predicate<String> condition, String mustBe) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            var at = path + "/" + key + "/" + texts.size();
            var text = checked(item, at, condition, mustBe);
            if (!text.isEmpty() && texts.contains(text)) {
                findings.error(item.line(), at, "'" + text + "' stands twice; remove one");
            }
            texts.add(text);
        }
        return texts;
    }

    List<YamlFields> objects(String key) {
        var objects = new ArrayList<YamlFields>();
        for (var item : items(key)) {
            objects.add(of(item, path + "/" + key + "/" + objects.size(), findings));
        }
        return objects;
    }

    Map<String, YamlFields> named(String key) {
        var objects = new LinkedHashMap<String, YamlFields>();
        var at = path + "/" + key;
        required(key)
                .map(value -> of(value, at, findings))
                .ifPresent(parent -> parent.fields.forEach(
                        (name, value) -> objects.put(name, of(value, at + "/" + name, findings))));
        return objects;
    }

    Map<String, List<String>> lists(String key, Predicate<String> condition, String mustBe) {
        var lists = new LinkedHashMap<String, List<String>>();
        required(key).map(value -> of(value, path + "/" + key, findings)).ifPresent(parent -> parent.fields
                .keySet()
                .forEach(name -> lists.put(name, parent.texts(name, condition, mustBe))));
        return lists;
    }

    Map<String, String> namedTexts(String key) {
        var texts = new LinkedHashMap<String, String>();
        required(key)
                .map(value -> of(value, path + "/" + key, findings))
                .ifPresent(parent -> parent.fields.keySet().forEach(name -> texts.put(name, parent.text(name))));
        return texts;
    }

    Map<String, Long> wholes(String key) {
        var numbers = new LinkedHashMap<String, Long>();
        required(key)
                .map(value -> of(value, path + "/" + key, findings))
                .ifPresent(parent -> parent.fields.keySet().forEach(name -> numbers.put(name, parent.whole(name))));
        return numbers;
    }

    void error(String key, String message) {
        var value = fields.get(key);
        findings.error(value == null ? line : value.line(), path + "/" + key, message);
    }

    /** Refuses every key that was not asked for. */
    void end() {
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                var keys = known.stream().sorted().collect(Collectors.joining(", "));
                findings.error(value.line(), path + "/" + key, "unknown key; the keys here are " + keys);
            }
        });
    }

    private List<YamlValue> items(String key) {
        var value = required(key);
        if (value.isPresent() && value.get() instanceof YamlValue.Sequence sequence) {
            return sequence.items();
        }
        value.ifPresent(other -> findings.error(other.line(), path + "/" + key, "must be a list, not " + other.kind()));
        return List.of();
    }

    private String checked(YamlValue value, String at, Predicate<String> condition, String mustBe) {
        if (value instanceof YamlValue.Scalar scalar && !scalar.isNull() && condition.test(scalar.text())) {
            return scalar.text();
        }
        findings.error(value.line(), at, "must be " + mustBe);
        return "";
    }
}
