package io.leadbridge.policy.rest;

import io.leadbridge.tables.MonotoneProof;
import io.leadbridge.tables.Proof;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an output goes in one direction only while an input grows. */
@Schema(name = "MonotoneProof")
record MonotoneReport(
        String table,
        String input,
        String output,
        String text,
        @Schema(description = "VACUOUS: no case gives a value; NOT_PROVED: the budget did not suffice")
                Proof.Verdict verdict,
        String sentence,
        @Schema(description = "At most 100") List<Breach> breaches) {

    static MonotoneReport of(MonotoneProof proof) {
        return new MonotoneReport(
                proof.promise().table(),
                proof.promise().input(),
                proof.promise().output(),
                proof.promise().text(),
                proof.verdict(),
                proof.sentence(),
                proof.breaches().stream()
                        .map(breach ->
                                new Breach(breach.sentence(), Side.of(breach.lesser()), Side.of(breach.greater())))
                        .toList());
    }

    /** Two regions that differ in the input only, with outputs in the wrong order. */
    @Schema(name = "MonotoneBreach")
    record Breach(String sentence, Side lesser, Side greater) {}

    /** One of the two. */
    @Schema(name = "MonotoneSide")
    record Side(
            @Schema(description = "The rows that match, from 1; none where the default outputs answer")
                    List<Integer> rows,
            @Schema(description = "One such input") Map<String, @Nullable Object> example,
            @Schema(description = "The output, as FEEL writes it") String value) {

        static Side of(MonotoneProof.Side side) {
            return new Side(
                    side.rows().stream().map(row -> row + 1).toList(),
                    TablesReport.texts(side.example()),
                    side.value());
        }
    }
}
