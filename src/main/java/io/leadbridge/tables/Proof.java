package io.leadbridge.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an invariant holds for all inputs through the whole graph.
 *
 * @param counterexample where it is refuted; where it is not proved, a case that may break it, if a formula between tables can have the
 *     value that is assumed of it
 * @param work how much of the budget it took
 */
public record Proof(
        Invariant invariant, Verdict verdict, Optional<Counterexample> counterexample, long work, String sentence) {

    /** Whether it is neither proved nor refuted because of a formula. */
    public boolean isUndecided() {
        return verdict == Verdict.NOT_PROVED && counterexample.isPresent();
    }

    /** What is known. */
    public enum Verdict {
        /** It holds for every input. */
        PROVED,
        /** It does not hold: there is a counterexample. */
        REFUTED,
        /** The budget did not suffice, or it depends on the value of a formula. */
        NOT_PROVED,
        /** No case at all passes its {@code when}, so it says nothing. */
        VACUOUS
    }

    /**
     * A case that breaks an invariant; everything not named is absent or false.
     *
     * @param inputs those that matter
     * @param guarded what guards must have made stronger than the tables do
     * @param assumed values of formulas that could not be checked: the counterexample exists only if they can come about
     * @param decided what the tables and formulas give, in the order of evaluation
     * @param rows the rows that match, from 1, by table
     * @param isSmallest whether no case with fewer inputs breaks it
     */
    public record Counterexample(
            Map<String, @Nullable Object> inputs,
            Map<String, @Nullable Object> guarded,
            Map<String, @Nullable Object> assumed,
            Map<String, @Nullable Object> decided,
            Map<String, List<Integer>> rows,
            boolean isSmallest) {

        /** Whether it really comes about, and no formula is assumed to have a value. */
        public boolean isCertain() {
            return assumed.isEmpty();
        }
    }
}
