package io.leadbridge.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A PostgreSQL of our own, from binaries that come with the jar, with its data in a folder that outlives the process. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileChannel lockFile) {
        this.postgres = postgres;
        this.lockFile = lockFile;
    }

    /**
     * Starts PostgreSQL on a free port of the loopback interface.
     *
     * @throws IllegalStateException when another Leadbridge uses the folder
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileChannel lockFile = lock(home.resolve("leadbridge.lock"), home);
            Path data = home.resolve("postgresql");
            Postmaster.stopStale(data);
            setAsideUnfinished(data);
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setPort(0)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // the library turns these off by default; a decision must be durable before it is answered
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("timezone", "UTC")
                    .start();
            return new EmbeddedDatabase(postgres, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL in " + folder + " does not start: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try (lockFile) {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first start that was killed leaves a folder initdb refuses; no server ever ran on it, or its options were there. */
    private static void setAsideUnfinished(Path data) throws IOException {
        if (!Files.isDirectory(data) || Files.exists(data.resolve("postmaster.opts"))) {
            return;
        }
        int number = 1;
        Path aside = data.resolveSibling(data.getFileName() + ".unfinished-" + number);
        while (Files.exists(aside)) {
            aside = data.resolveSibling(data.getFileName() + ".unfinished-" + ++number);
        }
        Files.move(data, aside);
        LOG.warnf(
                "the first start on %s was interrupted; what it left is set aside in %s and may be deleted",
                data, aside);
    }

    private static FileChannel lock(Path file, Path home) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("another Leadbridge uses the data folder " + home
                    + "; stop it, or set LEADBRIDGE_DATA to another folder");
        }
        return channel;
    }
}
