package io.leadbridge.privacy.rest;

import io.leadbridge.privacy.FindSubjects.Found;
import io.leadbridge.privacy.Identity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose data is kept. */
@Schema(name = "Subjects")
record SubjectsResponse(List<SubjectResponse> subjects) {

    static SubjectsResponse of(List<Found> found) {
        return new SubjectsResponse(found.stream().map(SubjectResponse::of).toList());
    }

    /** A person, by hash. */
    @Schema(name = "Subject")
    record SubjectResponse(
            @Schema(description = "Keyed hash of the best name; only this installation can make it") String subject,
            @Schema(description = "Which of the names led here") List<Identity.Kind> by,
            @Schema(description = "Whether anything is kept that could be erased") boolean kept,
            @Schema(description = "When it was erased last; null if never") @Nullable Instant erasedAt) {

        static SubjectResponse of(Found found) {
            return new SubjectResponse(
                    found.subject().value(), found.by().stream().sorted().toList(), found.kept(), found.erasedAt());
        }
    }
}
