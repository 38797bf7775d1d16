package io.leadbridge.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.Export;
import io.leadbridge.audit.ExportFile;
import io.leadbridge.audit.ExportFolder;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.audit.VerifierKeys;
import io.leadbridge.audit.VerifyExport;
import io.leadbridge.audit.WriteExport;
import io.leadbridge.platform.PrivateFiles;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A folder of the file system: a file has its name only once it was verified and is on the disk. */
@Singleton
class FileExportFolder implements ExportFolder {

    private final WriteExport write;
    private final ExportLines lines;
    private final Checkpoints checkpoints;
    private final VerifierKeys keys;
    private final Optional<Path> folder;

    FileExportFolder(
            WriteExport write,
            ExportLines lines,
            Checkpoints checkpoints,
            VerifierKeys keys,
            @ConfigProperty(name = "leadbridge.retention.folder") Optional<String> folder) {
        this.write = write;
        this.lines = lines;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.folder = folder.map(Path::of).map(FileExportFolder::usable);
    }

    private static Path usable(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new IllegalStateException("LEADBRIDGE_RETENTION_FOLDER must name a folder that is there and that"
                    + " Leadbridge may write to");
        }
        return folder;
    }

    @Override
    public boolean isThere() {
        return folder.isPresent();
    }

    @Override
    public Kept keep(String name, long after, long upTo, Predicate<String> replaceable, Runnable goingOn)
            throws IOException, Unsound {
        Path file = folder.orElseThrow(() -> new IllegalStateException("LEADBRIDGE_RETENTION_FOLDER is not set"))
                .resolve(name);
        if (Files.exists(file) && !replaceable.test(sha256(file))) {
            throw new IOException(name + " is there already and was not written for this; move it elsewhere");
        }
        Path part = PrivateFiles.create(file.resolveSibling(name + ".part"));
        try {
            String written = write(part, after, upTo, goingOn);
            verify(part, upTo);
            goingOn.run();
            if (!sha256(part).equals(written)) {
                throw new Unsound("other bytes came to be on the disk than were written");
            }
            var kept = new Kept(name, written, Files.size(part));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder.orElseThrow());
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String write(Path part, long after, long upTo, Runnable goingOn) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            MessageDigest digest = digest();
            OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), digest);
            write.write(write.begin(after), after, upTo, line -> write(line, out, goingOn));
            out.flush();
            channel.force(true);
            return HexFormat.of().formatHex(digest.digest());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Export line, OutputStream out, Runnable goingOn) {
        try {
            out.write((lines.write(line) + "\n").getBytes(UTF_8));
            goingOn.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verify(Path part, long upTo) throws IOException, Unsound {
        Optional<String> last = checkpoints.find(upTo).map(SignedCheckpoint::note);
        var verdict = new ExportFile(lines, last).verify(part, new VerifyExport(keys.all(), Instant.MIN));
        if (verdict.broken() != null) {
            throw new Unsound("line " + verdict.line() + ": " + verdict.broken());
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** So that the new name is on the disk, too; not every file system lets a folder be opened. */
    private static void force(Path parent) {
        try (var channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file itself is on the disk
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
