package io.leadbridge.audit;

import io.leadbridge.audit.Export.Begin;
import io.leadbridge.audit.Export.End;
import io.leadbridge.audit.Export.Retired;
import io.leadbridge.audit.Export.Sealed;
import io.leadbridge.audit.Export.Signed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks an export line by line, knowing nothing but public keys: every entry against the root of its batch, every batch against the one
 * before in its lane, and all batches against the signed trees. It keeps no more than the heads of the lanes and the peaks of the tree.
 */
public final class VerifyExport {

    private final Collection<VerifierKey> keys;
    private final Instant goneBefore;
    private final Map<MerkleTree.Place, Hash> nodes = new HashMap<>();
    private final Map<Integer, LaneHead> heads = new HashMap<>();
    private final List<Retirement> retired = new ArrayList<>();
    private Optional<Checkpoint> last = Optional.empty();
    private String origin = "";
    private boolean begun;
    private boolean ended;
    private long size;
    private long batches;
    private long entries;
    private long gone;
    private long sinceCheckpoint;
    private int checkpoints;

    /** @param goneBefore entries sealed before this time may be gone though no act of the journal says that they were dropped */
    public VerifyExport(Collection<VerifierKey> keys, Instant goneBefore) {
        this.keys = List.copyOf(keys);
        this.goneBefore = goneBefore;
    }

    /** What was wrong, in words; the check ends there. */
    public static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        public Broken(String message) {
            super(message);
        }
    }

    /**
     * What was checked.
     *
     * @param gone entries that were dropped before the export; their batches and order are proved, they themselves can not be
     * @param retired when and why they were dropped, as far as acts say it
     * @param last the checkpoint it ends with
     */
    public record Result(
            long batches,
            long entries,
            long gone,
            List<Retirement> retired,
            int checkpoints,
            Optional<Checkpoint> last) {

        public Result {
            retired = List.copyOf(retired);
        }
    }

    /** The root of a batch's entries, which needs no other line: to be taken for many lines at a time. */
    public static Optional<Hash> root(Export line) {
        if (line instanceof Sealed sealed && !sealed.gone()) {
            List<Hash> leaves = sealed.leaves();
            return Optional.of(MerkleTree.over(leaves).root(leaves.size()));
        }
        return Optional.empty();
    }

    /**
     * Checks the next line.
     *
     * @param root what {@link #root} says of it
     */
    public void next(Export line, Optional<Hash> root) throws Broken {
        if (ended) {
            throw new Broken("a line behind the last one");
        }
        if (line instanceof Begin begin) {
            begin(begin);
        } else if (!begun) {
            throw new Broken("the first line is missing; it says where the export begins");
        } else if (line instanceof Sealed sealed) {
            batch(sealed, root);
        } else if (line instanceof Retired one) {
            retired(one);
        } else if (line instanceof Signed signed) {
            checkpoint(read(signed.note()));
        } else if (line instanceof End end) {
            end(end);
        }
    }

    private void begin(Begin begin) throws Broken {
        if (begun) {
            throw new Broken("a second first line");
        }
        begun = true;
        origin = begin.origin();
        if (begin.after().isEmpty()) {
            return;
        }
        Checkpoint after = read(begin.after().get());
        List<MerkleTree.Place> peaks = MerkleTree.peaks(after.treeSize());
        for (int i = 0; i < Math.min(peaks.size(), begin.peaks().size()); i++) {
            nodes.put(peaks.get(i), begin.peaks().get(i));
        }
        if (peaks.size() != begin.peaks().size()
                || !tree().root(after.treeSize()).equals(after.root())) {
            throw new Broken("the peaks of the first line are not those of its checkpoint " + after.number());
        }
        size = after.treeSize();
        after.heads().forEach(head -> heads.put(head.lane(), head));
        last = Optional.of(after);
    }

    private MerkleTree tree() {
        return new MerkleTree((level, index) -> {
            Hash hash = nodes.get(new MerkleTree.Place(level, index));
            if (hash == null) {
                throw new IllegalStateException("the peaks of a tree are always kept");
            }
            return hash;
        });
    }

    private void batch(Sealed sealed, Optional<Hash> root) throws Broken {
        Batch batch = sealed.batch();
        LaneHead head = heads.getOrDefault(batch.lane(), new LaneHead(batch.lane(), 0, Hash.ZERO));
        String name = "batch " + batch.number() + " of lane " + batch.lane();
        if (batch.number() != head.number() + 1) {
            throw new Broken(name + " stands where batch " + (head.number() + 1)
                    + " must stand: one is missing, or they are out of order");
        }
        if (!batch.previous().equals(head.hash())) {
            throw new Broken(
                    name + " does not follow the batch before it as that one stands here: one of them was changed");
        }
        boolean mayLack =
                batch.sealedAt().isBefore(goneBefore) || retired.stream().anyMatch(one -> one.explains(batch));
        int has = sealed.entries().size() + sealed.dropped().size();
        if ((sealed.gone() || !sealed.dropped().isEmpty()) && (!mayLack || (sealed.gone() && has > 0))) {
            throw new Broken("entries of " + name + ", sealed at " + batch.sealedAt()
                    + ", are missing, and no act that a checkpoint covers says that they were dropped");
        } else if (sealed.gone()) {
            gone += batch.size();
        } else if (has != batch.size()) {
            throw new Broken(name + " sealed " + batch.size() + " entries and has " + has);
        } else if (!root.equals(Optional.of(batch.root()))) {
            throw new Broken(
                    name + " has another root than its entries: an entry of it was changed, or they are out of order");
        }
        heads.put(batch.lane(), batch.head());
        nodes.putAll(tree().append(size, List.of(batch.hash())));
        size++;
        nodes.keySet().retainAll(MerkleTree.peaks(size));
        batches++;
        sinceCheckpoint++;
        entries += sealed.entries().size();
        gone += sealed.dropped().size();
    }

    private void retired(Retired one) throws Broken {
        EntryProof proof = one.proof();
        if (proof.covered().isEmpty() || proof.batch().kind() != EntryKind.ACT || !proof.holds()) {
            throw new Broken("an act by which entries were dropped that is not in the log as it stands here");
        }
        read(proof.covered().get().checkpoint().note());
        retired.add(one.retirement());
    }

    private Checkpoint read(String note) throws Broken {
        Checkpoint read = SignedCheckpoint.verify(note, keys)
                .map(SignedCheckpoint::checkpoint)
                .orElseThrow(() -> new Broken("a checkpoint that none of the given keys has signed as it stands here"));
        if (!read.origin().equals(origin)) {
            throw new Broken("checkpoint " + read.number() + " is of the log '" + read.origin() + "', the export of '"
                    + origin + "'");
        }
        return read;
    }

    private void checkpoint(Checkpoint checkpoint) throws Broken {
        String name = "checkpoint " + checkpoint.number();
        long before = last.map(Checkpoint::number).orElse(0L);
        if (checkpoint.number() != before + 1) {
            throw new Broken(name + " stands where checkpoint " + (before + 1) + " must stand");
        }
        for (LaneHead head : checkpoint.heads()) {
            LaneHead here = heads.getOrDefault(head.lane(), new LaneHead(head.lane(), 0, Hash.ZERO));
            if (here.number() != head.number()) {
                throw new Broken(name + " ends lane " + head.lane() + " with batch " + head.number()
                        + ", the export with " + here.number() + ": batches are missing, or were added");
            }
            if (!here.hash().equals(head.hash())) {
                throw new Broken("batch " + head.number() + " of lane " + head.lane() + " is another than the one that "
                        + name + " signed");
            }
        }
        if (checkpoint.treeSize() != size || !tree().root(size).equals(checkpoint.root())) {
            throw new Broken(name + " signed another tree: of " + checkpoint.treeSize()
                    + " batches, while the export has " + size + " up to here, or in another order");
        }
        last = Optional.of(checkpoint);
        sinceCheckpoint = 0;
        checkpoints++;
    }

    private void end(End end) throws Broken {
        if (end.batches() != batches || end.entries() != entries) {
            throw new Broken("the last line counts " + end.batches() + " batches and " + end.entries()
                    + " entries, but there are " + batches + " and " + entries);
        }
        ended = true;
    }

    /** What was checked, once all lines are read. */
    public Result finish() throws Broken {
        if (!ended) {
            throw new Broken("the last line is missing: the export was cut off after " + batches + " batches");
        }
        if (sinceCheckpoint > 0) {
            throw new Broken(
                    "the last " + sinceCheckpoint + " batches stand behind the last checkpoint: nobody has signed"
                            + " them, so anybody can have made them up");
        }
        if (last.isEmpty()) {
            throw new Broken("no checkpoint stands in it, so nothing is signed");
        }
        return new Result(batches, entries, gone, retired, checkpoints, last);
    }
}
