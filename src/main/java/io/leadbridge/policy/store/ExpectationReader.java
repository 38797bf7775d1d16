package io.leadbridge.policy.store;

import io.leadbridge.policy.PolicyCase.Expectation;
import io.leadbridge.policy.PolicyCase.LeadSubject;
import io.leadbridge.policy.PolicyCase.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a case expects; a misspelt expectation would expect nothing, so only known names are allowed. */
final class ExpectationReader {

    /** What a decision on a lead may be asked for beside its reason codes, rows and guards. */
    private static final Set<String> ANSWER = Set.of(
            "outcome",
            "routeClass",
            "priority",
            "waitMin",
            "automationLevel",
            "fitScore",
            "fitGrade",
            "intentScore",
            "intentGrade",
            "cell",
            "probability",
            "modelWeight",
            "modelCode",
            "confidenceWidth",
            "acceptMin",
            "firstTouchMin",
            "calendar",
            "warnPercent",
            "reassignPercent",
            "maxAttempts",
            "escalateTo",
            "allowedChannels",
            "requiredSkills",
            "preferredSkills",
            "reviews");

    private static final Set<String> APART = Set.of("codes", "rows", "guards");

    private final Findings findings;
    private final String path;

    private ExpectationReader(Findings findings, String path) {
        this.findings = findings;
        this.path = path;
    }

    static Expectation read(YamlFields fields, Findings findings, Subject subject) {
        var reader = new ExpectationReader(findings, fields.path() + "/expect");
        var value = fields.any("expect");
        if (value.isPresent() && value.get() instanceof YamlValue.Mapping mapping) {
            return reader.read(mapping, YamlFields.of(mapping, reader.path, findings), subject instanceof LeadSubject);
        }
        fields.error("expect", "say what must come out");
        return new Expectation(Map.of(), List.of(), Map.of(), List.of());
    }

    private Expectation read(YamlValue.Mapping mapping, YamlFields expected, boolean lead) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        mapping.fields().forEach((name, value) -> {
            if (lead && !ANSWER.contains(name) && !APART.contains(name)) {
                expected.error(
                        name,
                        "is not part of a decision; there are "
                                + String.join(", ", ANSWER.stream().sorted().toList()));
            } else if (!APART.contains(name)) {
                values.put(name, JsonValues.of(YamlJson.of(value)));
            }
        });
        if (lead && !values.keySet().containsAll(Set.of("outcome", "routeClass"))) {
            findings.error(expected.line(), path, "name at least 'outcome' and 'routeClass' (null for none)");
        }
        var codes = lead ? texts(expected, "codes") : optionalTexts(expected, "codes");
        return new Expectation(
                Collections.unmodifiableMap(values), codes, rows(expected), optionalTexts(expected, "guards"));
    }

    private static List<String> optionalTexts(YamlFields expected, String key) {
        return expected.any(key).isEmpty() ? List.of() : texts(expected, key);
    }

    private static List<String> texts(YamlFields expected, String key) {
        return expected.texts(key, text -> !text.isBlank(), "a name");
    }

    private static Map<String, List<Integer>> rows(YamlFields expected) {
        var rows = new LinkedHashMap<String, List<Integer>>();
        if (expected.any("rows").isEmpty()) {
            expected.error("rows", "name the rows that match, such as {RouteClass: [10]}");
            return rows;
        }
        expected.lists("rows", YamlJson::isNumber, "a row, counted from 1").forEach((table, numbers) -> {
            var of = new ArrayList<Integer>();
            numbers.forEach(number -> of.add(new BigDecimal(number.isEmpty() ? "0" : number).intValue()));
            rows.put(table, of);
        });
        return rows;
    }
}
