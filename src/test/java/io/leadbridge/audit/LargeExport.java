package io.leadbridge.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.audit.store.RealExportLines;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Writes an export of as many entries as wanted, and the key that signed it: {@code FOLDER ENTRIES BATCH-SIZE ENTRY-BYTES}. */
public final class LargeExport {

    private static final String ORIGIN = "log.example";
    private static final int LANES = 2;
    private static final int BATCHES_IN_A_LANE = 500;

    private LargeExport() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long wanted = Long.parseLong(args[1]);
        int batchSize = Integer.parseInt(args[2]);
        int entryBytes = Integer.parseInt(args[3]);
        var pair = SomeKeys.pair();
        Files.writeString(folder.resolve("keys.txt"), VerifierKey.of(ORIGIN, pair.getPublic()) + "\n");
        var lines = RealExportLines.of();
        Map<MerkleTree.Place, Hash> nodes = new HashMap<>();
        var tree =
                new MerkleTree((level, index) -> Objects.requireNonNull(nodes.get(new MerkleTree.Place(level, index))));
        LaneHead[] heads = new LaneHead[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            heads[lane] = new LaneHead(lane, 0, Hash.ZERO);
        }
        var random = new Random(1);
        Instant now = Instant.parse("2026-11-25T09:00:00Z");
        long entries = 0;
        long batches = 0;
        long checkpoints = 0;
        try (Writer out = Files.newBufferedWriter(folder.resolve("export.ndjson"))) {
            out.write(lines.write(new Export.Begin(ORIGIN, Optional.empty(), List.of())) + "\n");
            while (entries < wanted) {
                for (int lane = 0; lane < LANES; lane++) {
                    for (int i = 0; i < BATCHES_IN_A_LANE && entries < wanted; i++) {
                        List<String> texts = new ArrayList<>();
                        for (int n = 0; n < batchSize && entries < wanted; n++) {
                            texts.add(entry(entries++, entryBytes, random));
                        }
                        var bytes =
                                texts.stream().map(text -> text.getBytes(UTF_8)).toList();
                        now = now.plusMillis(10);
                        var batch = Batch.of(heads[lane], EntryKind.DECISION, bytes, now);
                        heads[lane] = batch.head();
                        nodes.putAll(tree.append(batches++, List.of(batch.hash())));
                        nodes.keySet().retainAll(MerkleTree.peaks(batches));
                        out.write(lines.write(new Export.Sealed(batch, texts, false)) + "\n");
                    }
                }
                var checkpoint = new Checkpoint(
                        ORIGIN,
                        ++checkpoints,
                        batches,
                        tree.root(batches),
                        now,
                        List.of(heads).stream()
                                .filter(head -> head.number() > 0)
                                .toList());
                out.write(lines.write(new Export.Signed(
                                SomeKeys.sign(checkpoint, ORIGIN, pair).note()))
                        + "\n");
            }
            out.write(lines.write(new Export.End(batches, entries)) + "\n");
        }
    }

    private static String entry(long number, int size, Random random) {
        var text = new StringBuilder(size + 100)
                .append("{\"id\":\"")
                .append(number)
                .append("\",\"fields\":[");
        byte[] some = new byte[16];
        while (text.length() < size - 3) {
            random.nextBytes(some);
            text.append("{\"name\":\"").append(HexFormat.of().formatHex(some)).append("\",\"value\":\"\u00e4 b\"},");
        }
        return text.append("{}]}").toString();
    }
}
