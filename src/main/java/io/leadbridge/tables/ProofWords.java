package io.leadbridge.tables;

import io.leadbridge.tables.Proof.Counterexample;
import io.leadbridge.tables.Proof.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A proof as a person reads it. */
final class ProofWords {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.]+");

    private final Model model;
    private final Invariant invariant;
    private final Map<String, CellTest> then;

    ProofWords(Model model, Invariant invariant, Map<String, CellTest> then) {
        this.model = model;
        this.invariant = invariant;
        this.then = then;
    }

    String sentence(Verdict verdict, Optional<Counterexample> counterexample) {
        return switch (verdict) {
            case PROVED -> "proved for all inputs: " + invariant.text();
            case NOT_PROVED ->
                counterexample.map(this::undecided).orElse("not proved within the budget: " + invariant.text());
            case VACUOUS -> "void, because no case passes its 'when': " + invariant.text();
            case REFUTED -> "broken: " + broken(counterexample.orElseThrow());
        };
    }

    private String broken(Counterexample found) {
        List<String> where = new ArrayList<>();
        found.inputs().forEach((key, value) -> where.add(name(key) + " is " + value(key, value)));
        found.guarded().forEach((key, value) -> where.add("guards make " + key + " " + value(key, value)));
        List<String> comes = new ArrayList<>();
        then.forEach((key, test) -> {
            var from = found.decided().containsKey(key) ? found.decided() : found.inputs();
            Domain domain = model.domain(key);
            if (from.containsKey(key) && !domain.accepts(test).intersects(domain.classesOf(from.get(key)))) {
                comes.add(name(key) + " is " + value(key, from.get(key)) + ", but must be "
                        + invariant.then().get(name(key)));
            }
        });
        return (where.isEmpty() ? "for a lead of which nothing is known" : "where " + and(where)) + ", " + and(comes)
                + (found.isSmallest() ? "" : " (there may be a smaller case)");
    }

    /** It may well hold. */
    private String undecided(Counterexample found) {
        List<String> assumed = new ArrayList<>();
        found.assumed().forEach((key, value) -> assumed.add(name(key) + " can be " + value(key, value)));
        return "not decided, because it depends on "
                + and(found.assumed().keySet().stream()
                        .map(key -> "the formula " + name(key))
                        .toList())
                + ": it may hold. It is broken only if " + and(assumed) + " there: " + broken(found);
    }

    /** As the invariant calls it, else as the tables do. */
    private String name(String key) {
        var names = model.graph().names();
        return Stream.concat(invariant.then().keySet().stream(), invariant.when().keySet().stream())
                .filter(name -> names.getOrDefault(name, List.of()).equals(List.of(key)))
                .findFirst()
                .orElseGet(() -> NAME.matcher(key).matches()
                        ? key
                        : names.entrySet().stream()
                                .filter(name -> name.getValue().equals(List.of(key)))
                                .map(Map.Entry::getKey)
                                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                                .orElse(key));
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
                : Said.words(value);
    }
}
