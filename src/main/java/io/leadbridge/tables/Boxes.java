package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Disjoint regions of the same meaning, joined where two differ in one column only. */
final class Boxes<M> {

    private final Map<M, List<BitSet[]>> byMeaning = new LinkedHashMap<>();

    /** Always true, so that a walk goes on. */
    boolean add(BitSet[] region, M meaning) {
        byMeaning.computeIfAbsent(meaning, key -> new ArrayList<>()).add(region);
        return true;
    }

    void merged(Visit<M> visit) {
        byMeaning.forEach((meaning, regions) -> join(regions).forEach(region -> visit.box(region, meaning)));
    }

    private static List<BitSet[]> join(List<BitSet[]> regions) {
        List<BitSet[]> rest = regions;
        int before;
        do {
            before = rest.size();
            for (int c = 0; !rest.isEmpty() && c < rest.get(0).length; c++) {
                rest = join(rest, c);
            }
        } while (rest.size() < before);
        return rest;
    }

    private static List<BitSet[]> join(List<BitSet[]> regions, int column) {
        Map<List<BitSet>, BitSet[]> joined = new LinkedHashMap<>();
        for (BitSet[] region : regions) {
            List<BitSet> others = new ArrayList<>(Arrays.asList(region));
            others.remove(column);
            BitSet[] known = joined.get(others);
            if (known == null) {
                joined.put(others, region);
            } else {
                known[column].or(region[column]);
            }
        }
        return new ArrayList<>(joined.values());
    }

    /** Takes a region and what it means. */
    interface Visit<M> {
        void box(BitSet[] region, M meaning);
    }
}
