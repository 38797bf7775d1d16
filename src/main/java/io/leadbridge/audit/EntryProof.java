package io.leadbridge.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * That an entry stands in the log as it is.
 *
 * @param entry its bytes, as text in UTF-8
 * @param place in its batch
 * @param path from the entry to the root of the batch
 * @param covered by a checkpoint; empty until the next one
 */
public record EntryProof(String entry, int place, List<Hash> path, Batch batch, Optional<Covered> covered) {

    public EntryProof {
        path = List.copyOf(path);
    }

    /**
     * That a batch stands in the tree of a checkpoint.
     *
     * @param leaf which one the batch is
     * @param path from the batch to the root of the tree
     */
    public record Covered(long leaf, List<Hash> path, SignedCheckpoint checkpoint) {

        public Covered {
            path = List.copyOf(path);
        }
    }

    public Hash leaf() {
        return Hash.leaf(entry.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether all of it fits together; who signed the checkpoint is another question. */
    public boolean holds() {
        return MerkleProof.includes(leaf(), place, batch.size(), path, batch.root())
                && covered.map(by -> MerkleProof.includes(
                                batch.hash(),
                                by.leaf(),
                                by.checkpoint().checkpoint().treeSize(),
                                by.path(),
                                by.checkpoint().checkpoint().root()))
                        .orElse(true);
    }
}
