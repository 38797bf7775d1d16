package io.leadbridge.audit;

import java.util.List;

/** Checks proofs of a Merkle tree, knowing nothing of the tree but its roots (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {

    private MerkleProof() {}

    /** Whether a leaf stands at this place of the tree with this root. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash other : path) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                hash = Hash.node(other, hash);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the larger tree begins with all leaves of the smaller one. */
    public static boolean extendsTree(long smaller, Hash smallerRoot, long larger, Hash largerRoot, List<Hash> proof) {
        if (smaller == larger || smaller == 0) {
            return proof.isEmpty()
                    && (smaller == 0 ? smallerRoot.equals(Hash.OF_NOTHING) : smallerRoot.equals(largerRoot));
        }
        if (smaller < 0 || smaller > larger || proof.isEmpty()) {
            return false;
        }
        long node = smaller - 1;
        long last = larger - 1;
        while (node % 2 == 1) {
            node >>= 1;
            last >>= 1;
        }
        boolean isPeak = Long.bitCount(smaller) == 1;
        Hash first = isPeak ? smallerRoot : proof.get(0);
        Hash second = first;
        for (Hash other : proof.subList(isPeak ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                first = Hash.node(other, first);
                second = Hash.node(other, second);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Hash.node(second, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(smallerRoot) && second.equals(largerRoot);
    }
}
