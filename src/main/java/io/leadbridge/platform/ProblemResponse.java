package io.leadbridge.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "A request that could not be served (RFC 9457)")
public record ProblemResponse(
        @Schema(description = "What kind of problem; leads to its page", examples = "/problems/invalid-request")
                String type,
        @Schema(examples = "Fields of the request are not valid") String title,
        @Schema(examples = "422") int status,
        @Schema(examples = "One field is not valid.") String detail,
        @Schema(description = "Stands in the log too; also the header X-Request-Id") @Nullable String requestId,
        @Schema(description = "Each field that is wrong, and how to mend it") @Nullable
                List<FieldErrorResponse> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemResponse of(Problem problem, @Nullable String requestId) {
        var errors = problem.errors().stream().map(FieldErrorResponse::of).toList();
        return of(problem.type(), String.valueOf(problem.getMessage()), requestId, errors.isEmpty() ? null : errors);
    }

    static ProblemResponse of(
            ProblemType type, String detail, @Nullable String requestId, @Nullable List<FieldErrorResponse> errors) {
        return new ProblemResponse("/problems/" + type.slug(), type.title(), type.status(), detail, requestId, errors);
    }

    /** One field that is wrong. */
    @Schema(name = "FieldError")
    public record FieldErrorResponse(
            @Schema(description = "JSON pointer (RFC 6901); empty for the whole body", examples = "/lead/seniority")
                    String pointer,
            @Schema(examples = "must be one of C_LEVEL, VP, DIRECTOR, MANAGER, IC, STUDENT, UNKNOWN") String message) {

        static FieldErrorResponse of(FieldError error) {
            return new FieldErrorResponse(error.pointer(), error.message());
        }
    }
}
