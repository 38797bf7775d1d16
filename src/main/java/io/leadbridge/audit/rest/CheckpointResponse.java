package io.leadbridge.audit.rest;

import io.leadbridge.audit.SignedCheckpoint;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What all lanes had sealed at some time, signed")
record CheckpointResponse(
        @Schema(description = "From 1") long number,
        @Schema(description = "How many batches there were") long treeSize,
        @Schema(description = "Root of the tree over them (RFC 6962), 64 hexadecimal digits") String root,
        Instant at,
        @Schema(description = "Where each lane ended") List<LaneResponse> lanes,
        @Schema(description = "The same as a signed note; this text is what is signed, keep it elsewhere")
                String note) {

    @Schema(description = "The last batch of a lane")
    record LaneResponse(int lane, long number, String hash) {}

    static CheckpointResponse of(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        return new CheckpointResponse(
                checkpoint.number(),
                checkpoint.treeSize(),
                checkpoint.root().hex(),
                checkpoint.at(),
                checkpoint.heads().stream()
                        .map(head -> new LaneResponse(
                                head.lane(), head.number(), head.hash().hex()))
                        .toList(),
                signed.note());
    }
}
