package io.leadbridge.audit.store;

import io.leadbridge.audit.Checkpoint;
import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.MerkleTree;
import io.leadbridge.audit.Seal;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checkpoints as signed notes, and the tree as its complete subtrees. */
@Singleton
class PostgresCheckpoints implements Checkpoints {

    private static final long LOCK = 0x6c65616462726964L;

    private final Database database;

    PostgresCheckpoints(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SignedCheckpoint> newest() {
        return notes("order by number desc limit 1").stream().findFirst();
    }

    @Override
    public Optional<SignedCheckpoint> find(long number) {
        return notes("where number = ?", number).stream().findFirst();
    }

    @Override
    public List<SignedCheckpoint> list(long from, int most) {
        return notes("where number <= ? order by number desc limit ?", from, most);
    }

    @Override
    public Optional<SignedCheckpoint> covering(long treeSize) {
        return notes("where tree_size >= ? order by tree_size limit 1", treeSize).stream()
                .findFirst();
    }

    private List<SignedCheckpoint> notes(String which, @Nullable Object... parameters) {
        return database.query("select note from audit_checkpoint " + which, row -> read(row.getString(1)), parameters);
    }

    private static SignedCheckpoint read(String note) {
        return SignedCheckpoint.parse(note).orElseThrow(() -> new IllegalStateException("a stored checkpoint is none"));
    }

    @Override
    public Optional<Long> leaf(Seal batch) {
        return database.first(
                "select leaf_index from audit_leaf where lane = ? and number = ?",
                row -> row.getLong(1),
                batch.lane(),
                batch.batch());
    }

    @Override
    public MerkleTree tree() {
        return new MerkleTree((level, index) -> database.first(
                        "select hash from audit_node where level = ? and node_index = ?",
                        row -> Hash.of(row.getBytes(1)),
                        level,
                        index)
                .orElseThrow(() -> new IllegalStateException("the tree lacks node " + index + " of level " + level)));
    }

    @Override
    public void lock() {
        database.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    @Override
    public void append(List<Leaf> leaves, Map<MerkleTree.Place, Hash> nodes) {
        List<@Nullable Object[]> places = new ArrayList<>();
        leaves.forEach(leaf ->
                places.add(new Object[] {leaf.batch().lane(), leaf.batch().batch(), leaf.index()}));
        database.updateAll("insert into audit_leaf (lane, number, leaf_index) values (?, ?, ?)", places);
        List<@Nullable Object[]> hashes = new ArrayList<>();
        nodes.forEach((place, hash) -> hashes.add(new Object[] {place.level(), place.index(), hash.bytes()}));
        database.updateAll("insert into audit_node (level, node_index, hash) values (?, ?, ?)", hashes);
    }

    @Override
    public void append(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        database.update(
                "insert into audit_checkpoint (number, tree_size, made_at, note) values (?, ?, ?, ?)",
                checkpoint.number(),
                checkpoint.treeSize(),
                checkpoint.at(),
                signed.note());
    }
}
