package io.leadbridge.audit;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The parts of an export, in their order. */
public sealed interface Export {

    /**
     * The first line: where the export begins.
     *
     * @param after the checkpoint before the first batch; empty where it begins with the log
     * @param peaks the complete subtrees its tree consisted of, the largest first
     */
    record Begin(String origin, Optional<String> after, List<Hash> peaks) implements Export {

        public Begin {
            peaks = List.copyOf(peaks);
        }
    }

    /**
     * A batch with its entries.
     *
     * @param entries exactly as they were sealed, in their order, without those that were dropped
     * @param gone whether all were dropped when their time was over
     * @param dropped the leaf hashes of entries that were dropped while others of the batch are kept, by their places
     */
    record Sealed(Batch batch, List<String> entries, boolean gone, Map<Integer, Hash> dropped) implements Export {

        public Sealed {
            entries = List.copyOf(entries);
            dropped = Map.copyOf(dropped);
            int size = entries.size() + dropped.size();
            if (dropped.keySet().stream().anyMatch(place -> place < 0 || place >= size)) {
                throw new IllegalArgumentException("a dropped entry has a place outside of its batch");
            }
        }

        public Sealed(Batch batch, List<String> entries, boolean gone) {
            this(batch, entries, gone, Map.of());
        }

        /** The leaves of the batch's tree, as far as it is known. */
        public List<Hash> leaves() {
            Iterator<String> kept = entries.iterator();
            return IntStream.range(0, entries.size() + dropped.size())
                    .mapToObj(place -> dropped.containsKey(place)
                            ? dropped.get(place)
                            : Hash.leaf(kept.next().getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    /**
     * Why batches behind this line lack entries: an act of the journal, proved.
     *
     * @param retirement what the act says
     */
    record Retired(EntryProof proof, Retirement retirement) implements Export {}

    /** A checkpoint, behind the last batch it covers. */
    record Signed(String note) implements Export {}

    /**
     * The last line.
     *
     * @param batches how many batches the export has
     * @param entries how many entries
     */
    record End(long batches, long entries) implements Export {}
}
