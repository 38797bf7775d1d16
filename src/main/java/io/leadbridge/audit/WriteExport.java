package io.leadbridge.audit;

import io.leadbridge.audit.Export.Begin;
import io.leadbridge.audit.Export.End;
import io.leadbridge.audit.Export.Retired;
import io.leadbridge.audit.Export.Sealed;
import io.leadbridge.audit.Export.Signed;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes everything between two checkpoints, so that anybody can check it without the database. */
@Singleton
public class WriteExport {

    private static final int BATCHES_AT_A_TIME = 50;

    private final EntryKeepers keepers;
    private final Batches batches;
    private final Checkpoints checkpoints;
    private final Retirements retirements;
    private final ProveEntry prove;

    @Inject
    public WriteExport(
            EntryKeepers keepers, Batches batches, Checkpoints checkpoints, Retirements retirements, ProveEntry prove) {
        this.keepers = keepers;
        this.batches = batches;
        this.checkpoints = checkpoints;
        this.retirements = retirements;
        this.prove = prove;
    }

    /** What has been written so far. */
    private static final class Counts {
        private long batches;
        private long entries;
        private final List<Retirement> explained = new ArrayList<>();
    }

    /**
     * The first part.
     *
     * @param after the number of the checkpoint to begin behind; 0 for the beginning of the log
     */
    @Transactional
    public Begin begin(long after) {
        String origin =
                checkpoints.newest().orElseThrow(WriteExport::none).checkpoint().origin();
        if (after == 0) {
            return new Begin(origin, Optional.empty(), List.of());
        }
        SignedCheckpoint before = checkpoints.find(after).orElseThrow(WriteExport::none);
        MerkleTree tree = checkpoints.tree();
        List<Hash> peaks = MerkleTree.peaks(before.checkpoint().treeSize()).stream()
                .map(peak -> tree.complete(peak))
                .toList();
        if (!tree.root(before.checkpoint().treeSize())
                .equals(before.checkpoint().root())) {
            throw new IllegalStateException("the tree is not the one that checkpoint " + after + " signed");
        }
        return new Begin(origin, Optional.of(before.note()), peaks);
    }

    private static Problem none() {
        return new Problem(
                ProblemType.CHECKPOINT_NOT_FOUND,
                "There is no checkpoint of this number; make one with POST /v1/audit/checkpoints.");
    }

    /**
     * Writes all parts; memory does not grow with their number.
     *
     * @param after the number of the checkpoint to begin behind; 0 for the beginning of the log
     * @param upTo the number of the last checkpoint
     */
    @Transactional(TxType.NEVER)
    public void write(Begin begin, long after, long upTo, Consumer<Export> out) {
        out.accept(begin);
        var counts = new Counts();
        Map<Integer, Long> known = new HashMap<>();
        if (after > 0) {
            checkpoint(after).checkpoint().heads().forEach(head -> known.put(head.lane(), head.number()));
        }
        for (long number = after + 1; number <= upTo; number++) {
            SignedCheckpoint signed = checkpoint(number);
            for (LaneHead head : signed.checkpoint().heads()) {
                lane(head, known.getOrDefault(head.lane(), 0L), counts, out);
                known.put(head.lane(), head.number());
            }
            out.accept(new Signed(signed.note()));
        }
        out.accept(new End(counts.batches, counts.entries));
    }

    private SignedCheckpoint checkpoint(long number) {
        return checkpoints.find(number).orElseThrow(WriteExport::none);
    }

    private void lane(LaneHead head, long known, Counts counts, Consumer<Export> out) {
        long number = known;
        while (number < head.number()) {
            List<Batch> next = batches.of(head.lane(), number, head.number(), BATCHES_AT_A_TIME);
            if (next.isEmpty()) {
                throw new IllegalStateException("lane " + head.lane() + " lacks batches after " + number);
            }
            long last = next.get(next.size() - 1).number();
            Map<Long, List<String>> entries = new HashMap<>();
            for (SealedEntries keeper : keepers.all()) {
                if (next.stream().noneMatch(batch -> batch.kind() == keeper.kind())) {
                    continue;
                }
                entries.putAll(keeper.entries(head.lane(), number + 1, last));
            }
            Map<Long, Map<Integer, Hash>> dropped = batches.dropped(head.lane(), number + 1, last);
            for (Batch batch : next) {
                List<String> of = entries.getOrDefault(batch.number(), List.of());
                boolean gone = of.isEmpty();
                var leaves = gone ? Map.<Integer, Hash>of() : dropped.getOrDefault(batch.number(), Map.of());
                if (gone || !leaves.isEmpty()) {
                    explain(batch, counts, out);
                }
                counts.batches++;
                counts.entries += of.size();
                out.accept(new Sealed(batch, of, gone, leaves));
            }
            number = last;
        }
    }

    /** Says why a batch lacks entries, unless that was said before; nothing where no checkpoint covers the act yet. */
    private void explain(Batch batch, Counts counts, Consumer<Export> out) {
        if (counts.explained.stream().anyMatch(one -> one.explains(batch))) {
            return;
        }
        for (Retirement one : retirements.all()) {
            if (one.explains(batch)) {
                EntryProof proof = prove.prove(one.act());
                if (proof.covered().isPresent()) {
                    counts.explained.add(one);
                    out.accept(new Retired(proof, one));
                }
            }
        }
    }
}
