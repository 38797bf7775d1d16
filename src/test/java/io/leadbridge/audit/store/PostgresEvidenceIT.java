package io.leadbridge.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Batch;
import io.leadbridge.audit.Batches;
import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Evidence;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.LaneHead;
import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.audit.MerkleProof;
import io.leadbridge.audit.ProveEntry;
import io.leadbridge.audit.Seal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostgresEvidenceIT {

    @Inject
    Evidence evidence;

    @Inject
    Batches batches;

    @Inject
    Checkpoints checkpoints;

    @Inject
    MakeCheckpoint make;

    @Inject
    Journal journal;

    @Inject
    ProveEntry prove;

    @Inject
    Database database;

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private Seal seal(String... entries) {
        return inTransaction(() -> {
            List<byte[]> bytes = new ArrayList<>();
            for (String entry : entries) {
                bytes.add(entry.getBytes(UTF_8));
            }
            return evidence.seal(EntryKind.ACT, bytes);
        });
    }

    @Test
    void manyWhoSealAtOnceLeaveUnbrokenLanes() throws Exception {
        var threads = Executors.newFixedThreadPool(12);
        var seals = new HashSet<Seal>();
        try {
            List<Callable<Seal>> work = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String entry = "entry " + i;
                work.add(() -> seal(entry, "and another"));
            }
            for (var done : threads.invokeAll(work)) {
                seals.add(done.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(seals).hasSize(300);
        for (LaneHead head : inTransaction(batches::heads)) {
            var before = new LaneHead(head.lane(), 0, Hash.ZERO);
            for (Batch batch : inTransaction(() -> batches.of(head.lane(), 0, head.number(), 10_000))) {
                assertThat(batch.number()).isEqualTo(before.number() + 1);
                assertThat(batch.previous()).isEqualTo(before.hash());
                before = batch.head();
            }
            assertThat(before).isEqualTo(head);
        }
    }

    @Test
    void whatIsRolledBackWasNeverSealed() {
        seal("one");
        var heads = inTransaction(batches::heads);

        assertThatThrownBy(() -> inTransaction(() -> {
                    evidence.seal(EntryKind.ACT, List.of("two".getBytes(UTF_8)));
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inTransaction(batches::heads)).isEqualTo(heads);
    }

    @Test
    void everyCheckpointExtendsTheOneBeforeAndCoversWhatWasSealed() {
        var seal = seal("a", "b", "c");
        var first = make.make();
        seal("d");
        seal("e");
        var second = make.make();

        assertThat(second.checkpoint().number()).isEqualTo(first.checkpoint().number() + 1);
        assertThat(make.make()).as("nothing was sealed since").isEqualTo(second);
        inTransaction(() -> {
            long smaller = first.checkpoint().treeSize();
            long larger = second.checkpoint().treeSize();
            assertThat(MerkleProof.extendsTree(
                            smaller,
                            first.checkpoint().root(),
                            larger,
                            second.checkpoint().root(),
                            checkpoints.tree().consistency(smaller, larger)))
                    .isTrue();
            long leaf = checkpoints.leaf(seal).orElseThrow();
            assertThat(MerkleProof.includes(
                            batches.find(seal).orElseThrow().hash(),
                            leaf,
                            larger,
                            checkpoints.tree().inclusion(leaf, larger),
                            second.checkpoint().root()))
                    .isTrue();
            return leaf;
        });
    }

    @Test
    void anActIsProvedBeforeAndAfterTheNextCheckpoint() {
        inTransaction(() -> {
            journal.record(Actor.SYSTEM, Act.REP_CHANGED, "rep-proved", "because", Map.of("added", "1"));
            return true;
        });
        var entry = inTransaction(() -> journal.search(
                        new Journal.Query(null, null, Act.REP_CHANGED, "leadbridge", "rep-proved"), 10, null))
                .items()
                .get(0);

        var early = prove.prove(entry.id());
        make.make();
        var late = prove.prove(entry.id());

        assertThat(early.covered()).isEmpty();
        assertThat(early.holds()).isTrue();
        assertThat(late.covered()).isPresent();
        assertThat(late.holds()).isTrue();
        assertThat(entry.deed().reason()).isEqualTo("because");
        assertThat(entry.deed().details()).containsExactly(Map.entry("added", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_batch", "audit_leaf", "audit_node", "audit_checkpoint", "audit_key", "journal"})
    void theDatabaseRefusesEveryChange(String table) {
        inTransaction(() -> {
            journal.record(Actor.SYSTEM, Act.REP_CHANGED, "rep", null, Map.of());
            return true;
        });
        make.make();
        for (String change : List.of("delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> inTransaction(() -> database.update(change)))
                    .hasRootCauseMessage("ERROR: permission denied for table " + table);
            assertThatThrownBy(() -> DatabaseOwner.execute(change)).hasMessageContaining(table + " is append-only");
        }
    }
}
