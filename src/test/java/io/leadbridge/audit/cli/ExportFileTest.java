package io.leadbridge.audit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.audit.Export;
import io.leadbridge.audit.ExportFile;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.SomeLog;
import io.leadbridge.audit.VerifyExport;
import io.leadbridge.audit.store.RealExportLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {

    private static final ExportLines LINES = RealExportLines.of();

    private final Path folder;

    ExportFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static SomeLog log(int batches, int size) {
        var log = new SomeLog(3);
        for (int i = 1; i <= batches; i++) {
            log.seal(size);
            if (i % 40 == 0) {
                log.checkpoint();
            }
        }
        return log.checkpoint();
    }

    private static byte[] bytes(List<Export> parts) {
        return parts.stream()
                .map(LINES::write)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    private ExportFile.Verdict verify(byte[] export, SomeLog log, Optional<String> expected) throws IOException {
        Path file = Files.write(folder.resolve("export.ndjson"), export);
        return new ExportFile(LINES, expected).verify(file, new VerifyExport(List.of(log.key()), Instant.MIN));
    }

    @Test
    void tenThousandEntriesAreFineAndOneFlippedBitAnywhereIsFoundAndLocated() throws IOException {
        var log = log(200, 50);
        byte[] export = bytes(log.export(0));
        var fine = verify(export, log, Optional.empty());
        assertThat(fine.broken()).isNull();
        assertThat(Objects.requireNonNull(fine.result()).entries()).isEqualTo(10_000);
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            byte[] changed = export.clone();
            int at = random.nextInt(export.length - 1);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            int line = 1;
            for (int before = 0; before < at; before++) {
                line += export[before] == '\n' ? 1 : 0;
            }

            var verdict = verify(changed, log, Optional.empty());

            assertThat(verdict.broken()).as("byte %d", at).isNotNull();
            // a byte that is no longer UTF-8 stops the reader some lines before; a chain breaks one batch later
            assertThat(verdict.line()).as("byte %d: %s", at, verdict.broken()).isBetween(line - 300L, line + 60L);
        }
    }

    @Test
    void aKeptCheckpointShowsThatTheEndWasCutOff() throws IOException {
        var log = log(100, 2);
        var whole = log.export(0);
        var cut = new ArrayList<>(whole.subList(0, whole.indexOf(new Export.Signed(log.note(1))) + 1));
        cut.add(SomeLog.end(cut));
        var kept = Optional.of(log.note(2));

        assertThat(verify(bytes(whole), log, kept).broken()).isNull();
        assertThat(verify(bytes(log.export(2)), log, kept).broken())
                .as("it begins behind the kept one")
                .isNull();
        assertThat(verify(bytes(cut), log, Optional.empty()).broken()).isNull();
        assertThat(verify(bytes(cut), log, kept).broken()).contains("was cut off");
    }

    @Test
    void whatIsNoExportIsSaidToBeNone() throws IOException {
        var log = log(1, 1);
        assertThat(verify("".getBytes(UTF_8), log, Optional.empty()).broken()).contains("the last line is missing");
        assertThat(verify("{}\n".getBytes(UTF_8), log, Optional.empty()).broken())
                .contains("'type' is missing");
        assertThat(verify("<xml/>\n".getBytes(UTF_8), log, Optional.empty()).broken())
                .contains("not JSON");
    }
}
