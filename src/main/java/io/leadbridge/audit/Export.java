package io.leadbridge.audit;

import java.util.List;
import java.util.Optional;

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
     * @param entries exactly as they were sealed; empty where they are {@code gone}
     * @param gone whether they were dropped when their time was over
     */
    record Sealed(Batch batch, List<String> entries, boolean gone) implements Export {

        public Sealed {
            entries = List.copyOf(entries);
        }
    }

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
