package io.leadbridge.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Entries that became durable together, sealed by the root of their tree and chained to the batch before in the same lane.
 *
 * @param lane of the writer
 * @param number in the lane, from 1
 * @param size how many entries
 * @param root of the tree over the entries
 * @param previous the hash of the batch before in the lane; zeros before the first
 */
public record Batch(int lane, long number, EntryKind kind, int size, Hash root, Hash previous, Instant sealedAt) {

    /** Seals entries behind a lane's last batch. */
    public static Batch of(LaneHead head, EntryKind kind, List<byte[]> entries, Instant sealedAt) {
        var leaves = entries.stream().map(Hash::leaf).toList();
        var root = MerkleTree.over(leaves).root(leaves.size());
        return new Batch(head.lane(), head.number() + 1, kind, leaves.size(), root, head.hash(), sealedAt);
    }

    /** All of it as text, a line a part, as it is hashed. */
    public String text() {
        return "leadbridge batch 1\n" + lane + "\n" + number + "\n" + kind + "\n" + size + "\n" + root.hex() + "\n"
                + previous.hex() + "\n" + sealedAt + "\n";
    }

    /** The leaf of the tree over all batches. */
    public Hash hash() {
        return Hash.leaf(text().getBytes(StandardCharsets.UTF_8));
    }

    public LaneHead head() {
        return new LaneHead(lane, number, hash());
    }
}
