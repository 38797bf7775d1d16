package io.leadbridge.tables;

import io.leadbridge.tables.Proof.Counterexample;
import io.leadbridge.tables.Proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proof as a person reads it. */
final class ProofWords {

    private final Model model;
    private final Map<String, CellTest> then;

    ProofWords(Model model, Map<String, CellTest> then) {
        this.model = model;
        this.then = then;
    }

    String sentence(Invariant invariant, Verdict verdict, Optional<Counterexample> counterexample) {
        return switch (verdict) {
            case PROVED -> "proved for all inputs: " + invariant.text();
            case NOT_PROVED -> "not proved within the budget: " + invariant.text();
            case VACUOUS -> "says nothing, because no case passes its 'when': " + invariant.text();
            case REFUTED -> "broken: " + refuted(counterexample.orElseThrow());
        };
    }

    private String refuted(Counterexample found) {
        List<String> where = new ArrayList<>();
        found.inputs().forEach((key, value) -> where.add(key + " is " + value(key, value)));
        found.guarded().forEach((key, value) -> where.add("guards make " + key + " " + value(key, value)));
        List<String> comes = new ArrayList<>();
        then.forEach((key, test) -> {
            Object value = found.decided().containsKey(key)
                    ? found.decided().get(key)
                    : found.inputs().get(key);
            Domain domain = model.domain(key);
            if (!domain.accepts(test).intersects(domain.classesOf(value))) {
                comes.add(key + " is " + value(key, value) + ", not " + Wording.test(domain.kind(), test));
            }
        });
        String sentence =
                (where.isEmpty() ? "for a lead of which nothing is known" : "where " + and(where)) + ", " + and(comes);
        if (!found.assumed().isEmpty()) {
            List<String> assumed = new ArrayList<>();
            found.assumed().forEach((key, value) -> assumed.add(key + " can be " + value(key, value)));
            sentence += "; this exists only if " + and(assumed) + ", which formulas decide";
        }
        return sentence + (found.isSmallest() ? "" : " (there may be a smaller case)");
    }

    private static String and(List<String> parts) {
        return String.join(" and ", parts);
    }

    private String value(String key, @Nullable Object value) {
        var variable = model.variable(key);
        if (variable.isPresent()) {
            Kind kind = model.domains().get(variable.get()).kind();
            Object found = value == null ? null : kind.key(value);
            if (value == null || found != null) {
                return Wording.value(kind, found);
            }
        }
        return value instanceof List<?> list
                ? list.stream().map(one -> value(key, one)).toList().toString()
                : value instanceof String text ? '"' + text + '"' : Objects.toString(value);
    }
}
