package io.leadbridge.audit.rest;

import io.leadbridge.audit.Batch;
import io.leadbridge.audit.EntryProof;
import io.leadbridge.audit.Hash;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "That an entry stands in the log as it is; hashes are 64 hexadecimal digits")
record ProofResponse(
        @Schema(description = "Exactly the text that was sealed; its UTF-8 bytes are the leaf") String entry,
        @Schema(description = "SHA-256 of a zero byte and the entry") String leafHash,
        @Schema(description = "Which leaf of its batch it is, from 0") int place,
        @Schema(description = "From the leaf up to the root of the batch") List<String> path,
        SealedBatchResponse batch,
        @Schema(description = "Absent until the next checkpoint covers the batch") @Nullable CoveredResponse covered) {

    @Schema(description = "Entries that became durable together")
    record SealedBatchResponse(
            int lane,
            long number,
            String kind,
            int size,
            String root,
            @Schema(description = "Hash of the batch before in the lane; zeros before the first") String previous,
            Instant sealedAt,
            @Schema(description = "The batch as the text that is hashed") String text,
            @Schema(description = "SHA-256 of a zero byte and the text") String hash) {

        static SealedBatchResponse of(Batch batch) {
            return new SealedBatchResponse(
                    batch.lane(),
                    batch.number(),
                    batch.kind().name(),
                    batch.size(),
                    batch.root().hex(),
                    batch.previous().hex(),
                    batch.sealedAt(),
                    batch.text(),
                    batch.hash().hex());
        }
    }

    @Schema(description = "That the batch stands in the tree a checkpoint signed")
    record CoveredResponse(
            @Schema(description = "Which leaf of the tree the batch is, from 0") long leafIndex,
            @Schema(description = "From the batch up to the root of the tree") List<String> path,
            CheckpointResponse checkpoint) {}

    static ProofResponse of(EntryProof proof) {
        return new ProofResponse(
                proof.entry(),
                proof.leaf().hex(),
                proof.place(),
                hex(proof.path()),
                SealedBatchResponse.of(proof.batch()),
                proof.covered()
                        .map(by ->
                                new CoveredResponse(by.leaf(), hex(by.path()), CheckpointResponse.of(by.checkpoint())))
                        .orElse(null));
    }

    static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
