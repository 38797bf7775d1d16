package io.leadbridge.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checkpoints, and the tree they stand for. */
public interface Checkpoints {

    Optional<SignedCheckpoint> newest();

    Optional<SignedCheckpoint> find(long number);

    /** Newest first, from this number down. */
    List<SignedCheckpoint> list(long from, int most);

    /** The first one that covers a tree of this size; empty where none does yet. */
    Optional<SignedCheckpoint> covering(long treeSize);

    /** Which leaf of the tree a batch is; empty while no checkpoint covers it. */
    Optional<Long> leaf(Seal batch);

    MerkleTree tree();

    /** Lets nobody else make a checkpoint until the transaction ends. */
    void lock();

    /** Appends leaves, and all they complete. */
    void append(List<Leaf> leaves, Map<MerkleTree.Place, Hash> nodes);

    void append(SignedCheckpoint checkpoint);

    /** A batch as a leaf of the tree. */
    record Leaf(long index, Seal batch) {}
}
