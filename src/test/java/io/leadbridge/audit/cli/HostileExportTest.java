package io.leadbridge.audit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.audit.Batch;
import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Export;
import io.leadbridge.audit.ExportFile;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.LaneHead;
import io.leadbridge.audit.SomeLog;
import io.leadbridge.audit.VerifyExport;
import io.leadbridge.audit.store.RealExportLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports written by somebody who knows the format well, and has no key. */
class HostileExportTest {

    private static final ExportLines LINES = RealExportLines.of();

    private final SomeLog log =
            new SomeLog(7).seal(2).seal(3).checkpoint().seal(2).checkpoint();
    private final Path folder;

    HostileExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String text(List<Export> parts) {
        return parts.stream().map(LINES::write).collect(Collectors.joining("\n", "", "\n"));
    }

    private ExportFile.Verdict verify(byte[] export) throws IOException {
        return verify(export, log);
    }

    private ExportFile.Verdict verify(byte[] export, SomeLog log) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), export);
        return new ExportFile(LINES, Optional.empty()).verify(file, new VerifyExport(List.of(log.key()), Instant.MIN));
    }

    private static Export.Sealed forged(LaneHead head, String... entries) {
        List<byte[]> bytes = new ArrayList<>();
        for (String entry : entries) {
            bytes.add(entry.getBytes(UTF_8));
        }
        return new Export.Sealed(
                Batch.of(head, EntryKind.DECISION, bytes, Instant.parse("2026-11-25T09:00:00Z")),
                List.of(entries),
                false);
    }

    @Test
    void nothingIsProvedOfBatchesThatNobodySigned() throws IOException {
        List<Export> parts = new ArrayList<>();
        parts.add(log.export(0).get(0));
        parts.add(forged(new LaneHead(0, 0, Hash.ZERO), "{\"made\":\"up\"}"));
        parts.add(SomeLog.end(parts));

        assertThat(verify(text(parts).getBytes(UTF_8)).broken()).isNotNull();
    }

    @Test
    void whatStandsBehindTheLastCheckpointMayBeMadeUp() throws IOException {
        List<Export> parts = new ArrayList<>(log.export(0));
        int first = parts.indexOf(new Export.Signed(log.note(1)));
        Export.Sealed last = (Export.Sealed) parts.get(first - 1);
        parts.subList(first + 1, parts.size()).clear();
        parts.add(forged(last.batch().head(), "{\"made\":\"up\"}"));
        parts.add(SomeLog.end(parts));

        assertThat(verify(text(parts).getBytes(UTF_8)).broken()).isNotNull();
    }

    @Test
    void halfASurrogatePairIsNotTakenForTheQuestionMarkItIsHashedAs() throws IOException {
        var asked = new SomeLog(7).seal(List.of("{\"a\":\"?\"}")).checkpoint();
        String export = text(asked.export(0));
        Path file = folder.resolve("export.ndjson");
        Files.writeString(file, export.replace("?", "\\ud800"));

        assertThat(new ExportFile(LINES, Optional.empty())
                        .verify(file, new VerifyExport(List.of(asked.key()), Instant.MIN))
                        .broken())
                .isNotNull();
    }

    @Test
    void everyBitCountsDownToTheLastOneOfASignature() throws IOException {
        var small = new SomeLog(7).seal(1).checkpoint();
        byte[] export = text(small.export(0)).getBytes(UTF_8);
        List<String> missed = new ArrayList<>();
        for (int bit = 0; bit < 8 * export.length; bit++) {
            byte[] changed = export.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            if (verify(changed, small).broken() == null) {
                missed.add("bit " + bit % 8 + " of byte " + bit / 8 + ": " + new String(changed, UTF_8));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aSignatureIsWrittenInOneWayOnly() throws IOException {
        String export = text(log.export(0));
        String line = log.note(2).substring(log.note(2).lastIndexOf(' ') + 1).strip();
        char slack = line.charAt(line.length() - 2);
        String other = line.substring(0, line.length() - 2) + (char) (slack + 1) + "=";
        assertThat(Base64.getDecoder().decode(other))
                .isEqualTo(Base64.getDecoder().decode(line));

        assertThat(verify(export.replace(line, other).getBytes(UTF_8)).broken()).isNotNull();
    }

    @Test
    void aNumberBeyondAllBoundsIsAFindingNotACrash() throws IOException {
        String export = text(log.export(0));
        assertThat(verify(export.replaceFirst("\"lane\":\\d+", "\"lane\":99999999999")
                                .getBytes(UTF_8))
                        .broken())
                .contains("lane");
    }
}
