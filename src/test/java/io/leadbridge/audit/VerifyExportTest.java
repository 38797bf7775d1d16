package io.leadbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.audit.Export.Begin;
import io.leadbridge.audit.Export.Sealed;
import io.leadbridge.audit.Export.Signed;
import io.leadbridge.audit.VerifyExport.Broken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Attacks by somebody who can write a whole new export, but cannot sign; the last line always fits. */
class VerifyExportTest {

    private final SomeLog log = new SomeLog(1)
            .seal(3)
            .seal(1)
            .seal(5)
            .checkpoint()
            .seal(2)
            .seal(4)
            .seal(4)
            .seal(1)
            .checkpoint();

    private VerifyExport.Result verify(List<Export> parts, Instant goneBefore) throws Broken {
        var verify = new VerifyExport(List.of(log.key()), goneBefore);
        for (Export part : parts) {
            verify.next(part, VerifyExport.root(part));
        }
        return verify.finish();
    }

    private VerifyExport.Result verify(List<Export> parts) throws Broken {
        return verify(parts, Instant.MIN);
    }

    private void assertFound(Consumer<List<Export>> attack, String message) {
        List<Export> parts = new ArrayList<>(log.export(0));
        parts.remove(parts.size() - 1);
        attack.accept(parts);
        parts.add(SomeLog.end(parts));
        assertThatThrownBy(() -> verify(parts)).isInstanceOf(Broken.class).hasMessageContaining(message);
    }

    /** The place of the n-th batch. */
    private static int batch(List<Export> parts, int n) {
        int seen = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Sealed && seen++ == n) {
                return i;
            }
        }
        throw new IllegalArgumentException("no batch " + n);
    }

    private static Sealed sealed(List<Export> parts, int n) {
        return (Sealed) parts.get(batch(parts, n));
    }

    @Test
    void whatNobodyTouchedIsFine() throws Broken {
        var result = verify(log.export(0));

        assertThat(result.batches()).isEqualTo(7);
        assertThat(result.entries()).isEqualTo(20);
        assertThat(result.checkpoints()).isEqualTo(2);
        assertThat(result.last().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void anExportMayBeginBehindAnyCheckpoint() throws Broken {
        assertThat(verify(log.export(1)).batches()).isEqualTo(4);
        assertThat(verify(log.export(2)).batches()).isZero();
    }

    @Test
    void aChangedEntryIsFoundInItsBatch() {
        assertFound(
                parts -> {
                    var one = sealed(parts, 2);
                    List<String> entries = new ArrayList<>(one.entries());
                    entries.set(0, entries.get(0).replace("entry", "Entry"));
                    parts.set(batch(parts, 2), new Sealed(one.batch(), entries, false));
                },
                "has another root than its entries");
    }

    @Test
    void anEntryThatWasChangedTogetherWithItsBatchIsFoundByTheNextBatchOrTheCheckpoint() {
        assertFound(
                parts -> {
                    var one = sealed(parts, 2);
                    var batch = one.batch();
                    var head = new LaneHead(batch.lane(), batch.number() - 1, batch.previous());
                    var forged = Batch.of(
                            head, batch.kind(), List.of("{}".getBytes(StandardCharsets.UTF_8)), batch.sealedAt());
                    parts.set(batch(parts, 2), new Sealed(forged, List.of("{}"), false));
                },
                "another");
    }

    @Test
    void aRemovedEntryIsFound() {
        assertFound(
                parts -> {
                    var one = sealed(parts, 5);
                    parts.set(
                            batch(parts, 5),
                            new Sealed(
                                    one.batch(),
                                    one.entries().subList(1, one.entries().size()),
                                    false));
                },
                "and has");
        assertFound(
                parts -> parts.set(batch(parts, 5), new Sealed(sealed(parts, 5).batch(), List.of(), true)),
                "are missing");
    }

    @Test
    void anAddedAndAnExchangedEntryAreFound() {
        assertFound(
                parts -> {
                    var one = sealed(parts, 1);
                    List<String> entries = new ArrayList<>(one.entries());
                    entries.add("{}");
                    parts.set(batch(parts, 1), new Sealed(one.batch(), entries, false));
                },
                "and has");
        assertFound(
                parts -> {
                    for (int n = 0; n < 7; n++) {
                        var one = sealed(parts, n);
                        if (one.entries().size() > 2) {
                            List<String> entries = new ArrayList<>(one.entries());
                            entries.set(0, one.entries().get(1));
                            entries.set(1, one.entries().get(0));
                            parts.set(batch(parts, n), new Sealed(one.batch(), entries, false));
                            return;
                        }
                    }
                },
                "out of order");
    }

    @Test
    void aRemovedAddedOrMovedBatchIsFound() {
        for (int n = 0; n < 7; n++) {
            int removed = n;
            assertFound(parts -> parts.remove(batch(parts, removed)), "");
            assertFound(parts -> parts.add(batch(parts, removed), sealed(parts, removed)), "must stand");
        }
        for (int n = 0; n < 6; n++) {
            int moved = n;
            assertFound(
                    parts -> {
                        int at = batch(parts, moved);
                        int next = batch(parts, moved + 1);
                        Export one = parts.get(at);
                        parts.set(at, parts.get(next));
                        parts.set(next, one);
                    },
                    "");
        }
    }

    @Test
    void aTruncatedTailIsFoundUnlessItEndsWithACheckpoint() throws Broken {
        List<Export> all = log.export(0);
        for (int end = 0; end < all.size(); end++) {
            List<Export> cut = all.subList(0, end);
            assertThatThrownBy(() -> verify(cut)).isInstanceOf(Broken.class);
        }
        assertFound(parts -> parts.remove(batch(parts, 6)), "batches are missing");
    }

    @Test
    void aForgedCheckpointIsFound() {
        assertFound(
                parts -> parts.set(parts.size() - 1, new Signed(log.note(2).replace("lane 0", "lane 9"))),
                "none of the given keys");
        assertFound(
                parts -> {
                    var other = new SomeLog(1).seal(3).checkpoint();
                    parts.set(parts.size() - 1, new Signed(other.note(1)));
                },
                "none of the given keys");
        assertFound(parts -> parts.set(parts.size() - 1, new Signed(log.note(1))), "must stand");
    }

    @Test
    void aForgedBeginningIsFound() {
        List<Export> parts = new ArrayList<>(log.export(1));
        var begin = (Begin) parts.get(0);
        List<Hash> peaks = new ArrayList<>(begin.peaks());
        peaks.set(0, Hash.ZERO);
        parts.set(0, new Begin(begin.origin(), begin.after(), peaks));
        assertThatThrownBy(() -> verify(parts)).hasMessageContaining("the peaks of the first line");
        parts.set(0, new Begin(begin.origin(), Optional.empty(), List.of()));
        assertThatThrownBy(() -> verify(parts)).isInstanceOf(Broken.class);
    }

    @Test
    void entriesWhoseTimeWasOverMayBeGone() throws Broken {
        List<Export> parts = new ArrayList<>(log.export(0));
        parts.remove(parts.size() - 1);
        var first = sealed(parts, 0);
        parts.set(batch(parts, 0), new Sealed(first.batch(), List.of(), true));
        parts.add(SomeLog.end(parts));

        var result = verify(parts, first.batch().sealedAt().plusSeconds(1));

        assertThat(result.gone()).isEqualTo(first.batch().size());
        assertThatThrownBy(() -> verify(parts, first.batch().sealedAt())).hasMessageContaining("are missing");
    }
}
