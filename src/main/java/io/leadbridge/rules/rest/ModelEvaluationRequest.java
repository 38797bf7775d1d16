package io.leadbridge.rules.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Models to try, and their inputs. */
record ModelEvaluationRequest(
        @Schema(required = true) List<Document> models,
        @Schema(
                        description =
                                "Name, namespace or document name of the model to evaluate; else the one no other imports")
                @Nullable
                String model,
        @Schema(description = "Names or ids of decisions; all where none is named") @Nullable List<String> decisions,
        @Schema(description = "Name of a decision service to evaluate instead") @Nullable String decisionService,
        @Schema(description = "Name of a business knowledge model to call instead") @Nullable String invocable,
        @Schema(
                        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                        description = "Values by name: plain JSON; dates, times and durations as FEEL's texts")
                @Nullable
                JsonNode inputs) {

    /** A DMN document. */
    @Schema(name = "ModelDocument")
    record Document(@Nullable String name, @Schema(required = true) String content) {}
}
