package io.leadbridge.policy.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tables of a release, or of documents that come with the request. */
record TablesRequest(
        @Schema(description = "Version of a release", examples = "2026.11.1") @Nullable String policy,
        @Schema(description = "DMN documents") @Nullable List<Document> models) {

    /** A DMN document. */
    @Schema(name = "TableDocument")
    record Document(@Nullable String name, @Schema(required = true) String content) {}

    /** Two versions of tables. */
    @Schema(name = "TablesToCompare")
    record Pair(@Schema(required = true) TablesRequest before, @Schema(required = true) TablesRequest after) {}
}
