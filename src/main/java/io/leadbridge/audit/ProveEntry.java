package io.leadbridge.audit;

import io.leadbridge.audit.EntryProof.Covered;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Proves that an entry stands in the log, unchanged. */
@Singleton
public class ProveEntry {

    private final EntryKeepers keepers;
    private final Batches batches;
    private final Checkpoints checkpoints;
    private final Retirements retirements;

    @Inject
    public ProveEntry(EntryKeepers keepers, Batches batches, Checkpoints checkpoints, Retirements retirements) {
        this.keepers = keepers;
        this.batches = batches;
        this.checkpoints = checkpoints;
        this.retirements = retirements;
    }

    /**
     * The proof of a decision or an act.
     *
     * @throws Problem when there is none of this id, or it is older than sealing
     */
    @Transactional
    public EntryProof prove(UUID id) {
        for (SealedEntries keeper : keepers.all()) {
            Optional<SealedEntries.Found> found = keeper.find(id);
            if (found.isPresent()) {
                return prove(keeper, found.get());
            }
        }
        throw retirements.missing(
                id,
                () -> new Problem(
                        ProblemType.ENTRY_NOT_FOUND,
                        "Neither a decision nor an act has this id; a dry run is not stored."));
    }

    private EntryProof prove(SealedEntries keeper, SealedEntries.Found found) {
        Seal seal = found.seal();
        if (seal == null) {
            throw new Problem(
                    ProblemType.NOT_SEALED,
                    "This entry was stored by a version of Leadbridge that did not seal entries yet.");
        }
        Batch batch = batches.find(seal).orElseThrow(() -> new IllegalStateException("no batch " + seal));
        List<String> entries =
                keeper.entries(seal.lane(), seal.batch(), seal.batch()).getOrDefault(seal.batch(), List.of());
        var dropped = batches.dropped(seal.lane(), seal.batch(), seal.batch()).getOrDefault(seal.batch(), Map.of());
        List<Hash> leaves = new Export.Sealed(batch, entries, false, dropped).leaves();
        if (leaves.size() != batch.size()) {
            throw new Problem(
                    ProblemType.ENTRY_NOT_FOUND,
                    "Entries sealed together with this one are gone; prove it from the export that was made of them.");
        }
        return new EntryProof(
                found.entry(),
                found.place(),
                MerkleTree.over(leaves).inclusion(found.place(), leaves.size()),
                batch,
                covered(seal));
    }

    private Optional<Covered> covered(Seal seal) {
        return checkpoints.leaf(seal).flatMap(leaf -> checkpoints
                .covering(leaf + 1)
                .map(by -> new Covered(
                        leaf, checkpoints.tree().inclusion(leaf, by.checkpoint().treeSize()), by)));
    }
}
