package io.leadbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The eight leaves of Certificate Transparency's reference tests, and the roots of the trees over the first one to eight. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<Hash> leaves(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return leaves;
    }

    /** RFC 6962, section 2.1, word by word. */
    private static Hash naive(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return Hash.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, leaves.size())));
    }

    @Test
    void rootsAreThoseOfTheReferenceTests() {
        List<Hash> leaves = LEAVES.stream()
                .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        for (int size = 1; size <= leaves.size(); size++) {
            assertThat(MerkleTree.over(leaves).root(size).hex()).isEqualTo(ROOTS.get(size - 1));
        }
        assertThat(MerkleTree.over(leaves).root(0).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Property(tries = 200)
    void everyLeafIsProvedAndNoOther(@ForAll @IntRange(min = 1, max = 70) int size, @ForAll int seed) {
        var leaves = leaves(size);
        var tree = MerkleTree.over(leaves);
        var root = naive(leaves);
        assertThat(tree.root(size)).isEqualTo(root);
        int index = Math.floorMod(seed, size);
        var path = tree.inclusion(index, size);
        assertThat(MerkleProof.includes(leaves.get(index), index, size, path, root))
                .isTrue();
        for (int other = 0; other < size; other++) {
            assertThat(MerkleProof.includes(leaves.get(other), index, size, path, root))
                    .isEqualTo(other == index);
            assertThat(MerkleProof.includes(leaves.get(index), other, size, path, root))
                    .isEqualTo(other == index);
        }
        if (!path.isEmpty()) {
            assertThat(MerkleProof.includes(leaves.get(index), index, size, path.subList(1, path.size()), root))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void aTreeIsProvedToExtendItsBeginningsAndNothingElse(
            @ForAll @IntRange(min = 1, max = 70) int larger, @ForAll int seed) {
        int smaller = Math.floorMod(seed, larger + 1);
        var leaves = leaves(larger);
        var tree = MerkleTree.over(leaves);
        var proof = tree.consistency(smaller, larger);
        Hash first = tree.root(smaller);
        Hash second = tree.root(larger);
        assertThat(MerkleProof.extendsTree(smaller, first, larger, second, proof))
                .isTrue();
        assertThat(MerkleProof.extendsTree(smaller, Hash.ZERO, larger, second, proof))
                .isFalse();
        if (smaller > 0) {
            assertThat(MerkleProof.extendsTree(smaller, first, larger, Hash.ZERO, proof))
                    .isFalse();
        }
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> forged = new ArrayList<>(proof);
            forged.set(i, Hash.ZERO);
            assertThat(MerkleProof.extendsTree(smaller, first, larger, second, forged))
                    .isFalse();
        }
    }

    @Property(tries = 100)
    void aTreeThatGrowsKeepsOnlyCompleteSubtrees(
            @ForAll @IntRange(max = 60) int before, @ForAll @IntRange(min = 1, max = 40) int more) {
        var leaves = leaves(before + more);
        Map<MerkleTree.Place, Hash> kept = new HashMap<>();
        var tree =
                new MerkleTree((level, index) -> Objects.requireNonNull(kept.get(new MerkleTree.Place(level, index))));
        kept.putAll(tree.append(0, leaves.subList(0, before)));
        kept.putAll(tree.append(before, leaves.subList(before, before + more)));
        assertThat(tree.root(before + more)).isEqualTo(naive(leaves));
        kept.keySet().retainAll(MerkleTree.peaks(before + more));
        assertThat(tree.root(before + more)).isEqualTo(naive(leaves));
    }
}
