package io.leadbridge.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an output goes in one direction only while an input grows.
 *
 * @param verdict {@code VACUOUS} where no case gives a value
 * @param breaches where it does not; at most 100
 */
public record MonotoneProof(Monotone promise, Proof.Verdict verdict, List<Breach> breaches, String sentence) {

    public MonotoneProof {
        breaches = List.copyOf(breaches);
    }

    /** Two regions that differ in the input only, and the output of the greater input is on the wrong side. */
    public record Breach(Side lesser, Side greater, String sentence) {}

    /**
     * Inputs of which all give the same value.
     *
     * @param rows those that match, from 0; none where the default outputs answer
     * @param value as FEEL writes it
     */
    public record Side(List<Integer> rows, Box box, Map<String, @Nullable Object> example, String value) {}
}
