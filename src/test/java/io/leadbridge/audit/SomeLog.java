package io.leadbridge.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A log made up for tests: lanes, batches and checkpoints as the service makes them, in memory. */
public final class SomeLog {

    public static final String ORIGIN = "log.example";
    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    private final KeyPair pair = SomeKeys.pair();
    private final Random random;
    private final Map<Integer, LaneHead> heads = new TreeMap<>();
    private final Map<Integer, List<Export>> open = new TreeMap<>();
    private final Map<MerkleTree.Place, Hash> nodes = new HashMap<>();
    private final List<Export> parts = new ArrayList<>();
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();
    private long size;
    private long batches;
    private int entries;

    public SomeLog(int seed) {
        random = new Random(seed);
    }

    public VerifierKey key() {
        return VerifierKey.of(ORIGIN, pair.getPublic());
    }

    /** Seals some entries in some lane. */
    public SomeLog seal(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("{\"entry\":" + entries++ + ",\"name\":\"\u00e4 " + random.nextInt(1_000) + "\"}");
        }
        return seal(texts);
    }

    /** Seals these entries in some lane. */
    public SomeLog seal(List<String> texts) {
        int lane = random.nextInt(3);
        var head = heads.getOrDefault(lane, new LaneHead(lane, 0, Hash.ZERO));
        var bytes = texts.stream().map(text -> text.getBytes(UTF_8)).toList();
        var batch = Batch.of(head, EntryKind.DECISION, bytes, START.plusSeconds(batches++));
        heads.put(lane, batch.head());
        open.computeIfAbsent(lane, none -> new ArrayList<>()).add(new Export.Sealed(batch, texts, false));
        return this;
    }

    /** Signs what was sealed. */
    public SomeLog checkpoint() {
        for (List<Export> lane : open.values()) {
            for (Export part : lane) {
                nodes.putAll(tree().append(
                                size++, List.of(((Export.Sealed) part).batch().hash())));
                parts.add(part);
            }
        }
        open.clear();
        var checkpoint = new Checkpoint(
                ORIGIN,
                checkpoints.size() + 1,
                size,
                tree().root(size),
                START.plusSeconds(batches),
                List.copyOf(heads.values()));
        checkpoints.add(SomeKeys.sign(checkpoint, ORIGIN, pair));
        parts.add(new Export.Signed(checkpoints.get(checkpoints.size() - 1).note()));
        return this;
    }

    private MerkleTree tree() {
        return new MerkleTree((level, index) -> Objects.requireNonNull(nodes.get(new MerkleTree.Place(level, index))));
    }

    public String note(int checkpoint) {
        return checkpoints.get(checkpoint - 1).note();
    }

    /** All of it behind a checkpoint; 0 for the beginning. */
    public List<Export> export(int after) {
        List<Export> all = new ArrayList<>();
        int from = 0;
        if (after == 0) {
            all.add(new Export.Begin(ORIGIN, Optional.empty(), List.of()));
        } else {
            var before = checkpoints.get(after - 1);
            all.add(new Export.Begin(
                    ORIGIN,
                    Optional.of(before.note()),
                    MerkleTree.peaks(before.checkpoint().treeSize()).stream()
                            .map(tree()::complete)
                            .toList()));
            from = parts.indexOf(new Export.Signed(before.note())) + 1;
        }
        all.addAll(parts.subList(from, parts.size()));
        all.add(end(all));
        return all;
    }

    /** The last line that fits these. */
    public static Export.End end(List<Export> parts) {
        var sealed = parts.stream()
                .filter(Export.Sealed.class::isInstance)
                .map(Export.Sealed.class::cast)
                .toList();
        return new Export.End(
                sealed.size(),
                sealed.stream().mapToLong(one -> one.entries().size()).sum());
    }
}
