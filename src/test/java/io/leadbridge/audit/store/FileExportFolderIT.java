package io.leadbridge.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.Export;
import io.leadbridge.audit.ExportFolder.Unsound;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.audit.VerifierKeys;
import io.leadbridge.audit.WriteExport;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Digest;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class FileExportFolderIT {

    @Inject
    WriteExport write;

    @Inject
    Checkpoints checkpoints;

    @Inject
    VerifierKeys keys;

    @Inject
    Journal journal;

    @Inject
    MakeCheckpoint checkpoint;

    @TempDir
    Path folder;

    private long last;

    @BeforeEach
    void sign() {
        last = QuarkusTransaction.requiringNew().call(() -> {
            journal.record(Actor.SYSTEM, Act.REP_CHANGED, "rep", null, Map.of());
            return checkpoint.make().checkpoint().number();
        });
    }

    /** A folder in which each line is changed while it is written. */
    private FileExportFolder where(UnaryOperator<String> change) {
        ExportLines real = RealExportLines.of();
        var lines = new ExportLines() {
            @Override
            public String write(Export part) {
                return change.apply(real.write(part));
            }

            @Override
            public Export read(String line) {
                return real.read(line);
            }
        };
        return new FileExportFolder(write, lines, checkpoints, keys, Optional.of(folder.toString()));
    }

    @Test
    void whatIsKeptIsVerifiedPrivateAndKnownByItsDigest() throws Exception {
        var kept = where(UnaryOperator.identity()).keep("a.ndjson", 0, last, none -> false, () -> {});

        Path file = folder.resolve("a.ndjson");
        assertThat("sha256:" + kept.sha256())
                .isEqualTo(Digest.of(Files.readString(file)).value());
        assertThat(kept.bytes()).isEqualTo(Files.size(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatDoesNotVerifyWhereItWasWrittenIsNotKept() throws IOException {
        var tampering = where(line -> line.replace("REP_CHANGED", "REP_CHANGES"));

        assertThatThrownBy(() -> tampering.keep("a.ndjson", 0, last, none -> false, () -> {}))
                .isInstanceOf(Unsound.class)
                .hasMessageContaining("an entry of it was changed");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWhenItIsKnown() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "x");
        String known = Digest.of("x").value().substring("sha256:".length());

        assertThatThrownBy(() -> where(UnaryOperator.identity()).keep("a.ndjson", 0, last, none -> false, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already");
        assertThat(file).hasContent("x");
        where(UnaryOperator.identity()).keep("a.ndjson", 0, last, known::equals, () -> {});
        assertThat(Files.size(file)).isGreaterThan(1);
    }

    @Test
    void aFolderThatIsNotThereIsNamedAtTheStart() {
        assertThatThrownBy(() -> new FileExportFolder(
                        write,
                        RealExportLines.of(),
                        checkpoints,
                        keys,
                        Optional.of(folder.resolve("none").toString())))
                .hasMessageContaining("LEADBRIDGE_RETENTION_FOLDER");
    }
}
