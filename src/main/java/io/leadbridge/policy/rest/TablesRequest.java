package io.leadbridge.policy.rest;

import io.leadbridge.tables.Monotone;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tables of a release, or of documents that come with the request. */
record TablesRequest(
        @Schema(description = "Version of a release", examples = "2026.11.1") @Nullable String policy,
        @Schema(description = "DMN documents") @Nullable List<Document> models) {

    /** Tables, and what is promised of them. */
    @Schema(name = "TablesToAnalyse")
    record Analysis(
            @Schema(description = "Version of a release", examples = "2026.11.1") @Nullable String policy,
            @Schema(description = "DMN documents") @Nullable List<Document> models,
            @Schema(description = "The release's own where it is absent") @Nullable List<Direction> monotone) {

        TablesRequest tables() {
            return new TablesRequest(policy, models);
        }
    }

    /** One input, and the way an output goes while it grows. */
    @Schema(name = "MonotoneColumn")
    record Direction(
            @Schema(required = true, examples = "ReadinessCell") String table,
            @Nullable String text,
            @Schema(required = true, description = "The text of the input's expression") String input,
            @Schema(description = "Unary tests in FEEL, ascending; the input's own order where it is absent") @Nullable
                    List<String> inputOrder,
            @Schema(required = true) String output,
            @Schema(description = "Values in FEEL, ascending; the output's own order where it is absent") @Nullable
                    List<String> outputOrder,
            @Schema(required = true, description = "INCREASING: it never falls; DECREASING: it never rises")
                    Monotone.Direction direction) {

        Monotone promise() {
            boolean rises = direction == Monotone.Direction.INCREASING;
            return new Monotone(
                    table,
                    text == null
                            ? output + " of " + table + " never " + (rises ? "falls" : "rises") + " while " + input
                                    + " grows"
                            : text,
                    input,
                    inputOrder == null ? List.of() : inputOrder,
                    output,
                    outputOrder == null ? List.of() : outputOrder,
                    direction,
                    null);
        }
    }

    /** A DMN document. */
    @Schema(name = "TableDocument")
    record Document(@Nullable String name, @Schema(required = true) String content) {}

    /** Two versions of tables. */
    @Schema(name = "TablesToCompare")
    record Pair(@Schema(required = true) TablesRequest before, @Schema(required = true) TablesRequest after) {}
}
