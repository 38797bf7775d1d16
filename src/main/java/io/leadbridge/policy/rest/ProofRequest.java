package io.leadbridge.policy.rest;

import io.leadbridge.tables.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be proved, and of which tables. */
@Schema(name = "TablesToProve")
record ProofRequest(
        @Schema(description = "Version of a release", examples = "2026.11.1") @Nullable String policy,
        @Schema(
                        description =
                                "DMN documents, in the order of their evaluation: an input is the result of that name of an earlier one")
                @Nullable
                List<TablesRequest.Document> models,
        @Schema(description = "The release's own where it is absent") @Nullable List<Promise> invariants) {

    /** What must hold in every case. */
    @Schema(name = "TableInvariant")
    record Promise(
            @Schema(required = true, examples = "block-dominates") String name,
            @Nullable String text,
            @Schema(description = "Unary tests in FEEL by name; all of them together make those of 'then' hold")
                    @Nullable
                    Map<String, String> when,
            @Schema(required = true, description = "Unary tests in FEEL by name") Map<String, String> then) {}

    List<Invariant> asked() {
        List<Invariant> asked = new ArrayList<>();
        for (Promise one : invariants == null ? List.<Promise>of() : invariants) {
            asked.add(new Invariant(
                    one.name(),
                    one.text() == null ? one.name() : one.text(),
                    one.when() == null ? Map.of() : one.when(),
                    one.then(),
                    null));
        }
        return asked;
    }
}
