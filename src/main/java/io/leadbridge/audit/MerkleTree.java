package io.leadbridge.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Merkle tree of RFC 6962, section 2.1, over leaves that are only ever appended. It needs no more of the past than the hashes of complete
 * subtrees: those never change.
 */
public final class MerkleTree {

    private final Nodes nodes;

    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** A tree over these leaves. */
    public static MerkleTree over(List<Hash> leaves) {
        return new MerkleTree(new Nodes() {
            @Override
            public Hash complete(int level, long index) {
                return level == 0
                        ? leaves.get((int) index)
                        : Hash.node(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
            }
        });
    }

    /** Where hashes of complete subtrees come from. */
    @FunctionalInterface
    public interface Nodes {

        /** The subtree over the leaves from {@code index * 2^level} on, {@code 2^level} of them. */
        Hash complete(int level, long index);
    }

    /** The place of a complete subtree. */
    public record Place(int level, long index) {}

    public Hash complete(Place subtree) {
        return nodes.complete(subtree.level(), subtree.index());
    }

    /** The root over the first leaves. */
    public Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : subtree(0, size);
    }

    /** The audit path of a leaf (RFC 6962, section 2.1.1), from the leaf up. */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not among " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(subtree(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(subtree(from, middle));
        }
    }

    /** The proof that a larger tree extends a smaller one (RFC 6962, section 2.1.2). */
    public List<Hash> consistency(long smaller, long larger) {
        if (smaller < 0 || smaller > larger) {
            throw new IllegalArgumentException("a tree of " + larger + " leaves extends none of " + smaller);
        }
        List<Hash> proof = new ArrayList<>();
        if (smaller > 0 && smaller < larger) {
            consistency(smaller, 0, larger, true, proof);
        }
        return proof;
    }

    private void consistency(long smaller, long from, long to, boolean known, List<Hash> proof) {
        if (smaller == to - from) {
            if (!known) {
                proof.add(subtree(from, to));
            }
            return;
        }
        long left = split(to - from);
        if (smaller <= left) {
            consistency(smaller, from, from + left, known, proof);
            proof.add(subtree(from + left, to));
        } else {
            consistency(smaller - left, from + left, to, false, proof);
            proof.add(subtree(from, from + left));
        }
    }

    /** The complete subtrees a tree consists of, the largest first; all that has to be kept to go on appending. */
    public static List<Place> peaks(long size) {
        List<Place> peaks = new ArrayList<>();
        long from = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = 63 - Long.numberOfLeadingZeros(rest);
            peaks.add(new Place(level, from >> level));
            from += Long.highestOneBit(rest);
        }
        return peaks;
    }

    /** The subtrees that new leaves complete, themselves among them. */
    public Map<Place, Hash> append(long size, List<Hash> leaves) {
        Map<Place, Hash> fresh = new LinkedHashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            Hash hash = leaves.get(i);
            long index = size + i;
            int level = 0;
            fresh.put(new Place(0, index), hash);
            while (index % 2 == 1) {
                Hash left = fresh.get(new Place(level, index - 1));
                hash = Hash.node(left == null ? nodes.complete(level, index - 1) : left, hash);
                index /= 2;
                level++;
                fresh.put(new Place(level, index), hash);
            }
        }
        return fresh;
    }

    private Hash subtree(long from, long to) {
        long size = to - from;
        if (Long.bitCount(size) == 1 && from % size == 0) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.complete(level, from >> level);
        }
        long middle = from + split(size);
        return Hash.node(subtree(from, middle), subtree(middle, to));
    }

    /** The largest power of two below a size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
