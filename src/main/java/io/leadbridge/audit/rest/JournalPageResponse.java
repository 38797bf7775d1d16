package io.leadbridge.audit.rest;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Acts, newest first")
record JournalPageResponse(
        List<ActResponse> items,
        @Schema(description = "Asks for the next page, as cursor; absent on the last one") @Nullable
                String nextCursor) {

    @Schema(description = "Who did what")
    record ActResponse(
            @Schema(description = "Of the entry; GET /v1/audit/proof/{id} proves it") UUID id,
            Instant at,
            ByResponse by,
            @Schema(description = "For which client; null in old entries") @Nullable String client,
            @Schema(description = "Of the request, also in its decisions; zeros where there was no request") @Nullable
                    String traceId,
            Act act,
            @Schema(description = "What was acted on, by its id") String subject,
            @Nullable String reason,
            Map<String, String> details) {}

    @Schema(description = "Who acted")
    record ByResponse(Actor.Kind kind, String id) {}

    static ActResponse of(Journal.Entry entry) {
        return new ActResponse(
                entry.id(),
                entry.at(),
                new ByResponse(entry.by().kind(), entry.by().id()),
                entry.client(),
                entry.traceId(),
                entry.deed().act(),
                entry.deed().subject(),
                entry.deed().reason(),
                entry.deed().details());
    }
}
