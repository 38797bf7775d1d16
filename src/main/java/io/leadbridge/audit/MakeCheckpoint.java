package io.leadbridge.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what all lanes have sealed since the last checkpoint into the tree, and signs its root. */
@Singleton
public class MakeCheckpoint {

    private static final int AT_A_TIME = 1_000;

    private final Batches batches;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Clock clock;

    @Inject
    public MakeCheckpoint(Batches batches, Checkpoints checkpoints, SigningKey key, Clock clock) {
        this.batches = batches;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    /** One that was due at some time: empty where somebody made one since, such as another replica. */
    @Transactional
    public Optional<SignedCheckpoint> makeDue(Instant due) {
        checkpoints.lock();
        boolean made = checkpoints
                .newest()
                .filter(newest -> !newest.checkpoint().at().isBefore(due))
                .isPresent();
        return made ? Optional.empty() : Optional.of(next());
    }

    /** The new checkpoint; the last one where nothing was sealed since. */
    @Transactional
    public SignedCheckpoint make() {
        checkpoints.lock();
        return next();
    }

    private SignedCheckpoint next() {
        var before = checkpoints.newest().map(SignedCheckpoint::checkpoint);
        long size = before.map(Checkpoint::treeSize).orElse(0L);
        Map<Integer, Long> known = new HashMap<>();
        before.ifPresent(last -> last.heads().forEach(head -> known.put(head.lane(), head.number())));
        List<LaneHead> heads = batches.heads();
        for (LaneHead head : heads) {
            size = append(head, known.getOrDefault(head.lane(), 0L), size);
        }
        if (before.isPresent() && size == before.get().treeSize()) {
            return checkpoints.newest().orElseThrow();
        }
        var checkpoint = new Checkpoint(
                key.verifier().name(),
                before.map(Checkpoint::number).orElse(0L) + 1,
                size,
                checkpoints.tree().root(size),
                clock.instant(),
                heads);
        var signed = SignedCheckpoint.sign(checkpoint, key.verifier(), key);
        checkpoints.append(signed);
        return signed;
    }

    private long append(LaneHead head, long known, long size) {
        long number = known;
        long index = size;
        while (number < head.number()) {
            List<Batch> next = batches.of(head.lane(), number, head.number(), AT_A_TIME);
            if (next.isEmpty()) {
                throw new IllegalStateException("lane " + head.lane() + " lacks batches after " + number);
            }
            List<Hash> hashes = next.stream().map(Batch::hash).toList();
            List<Checkpoints.Leaf> leaves = new ArrayList<>();
            for (int i = 0; i < next.size(); i++) {
                leaves.add(new Checkpoints.Leaf(
                        index + i, new Seal(head.lane(), next.get(i).number())));
            }
            checkpoints.append(leaves, checkpoints.tree().append(index, hashes));
            index += next.size();
            number = next.get(next.size() - 1).number();
        }
        return index;
    }
}
