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
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A PostgreSQL of our own, from binaries that come with the jar, with its data in a folder that outlives the process. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String BINARIES = "binaries";

    private static final int RETRY_SECONDS = 5;

    private final Path home;
    private final FileChannel lockFile;
    private final String applicationPassword = DatabaseAccess.random();
    private EmbeddedPostgres postgres;
    private String password;
    private boolean closed;

    private EmbeddedDatabase(Path home, FileChannel lockFile) throws IOException {
        this.home = home;
        this.lockFile = lockFile;
        Postmaster.stopStale(data());
        setAsideUnfinished(data());
        var access = DatabaseAccess.prepare(home, data());
        this.password = access.password();
        this.postgres = run(access, 0);
        watch();
    }

    /**
     * Starts PostgreSQL on a free port of the loopback interface. Should it die, it is started again on the same port.
     *
     * @throws IllegalStateException when another Leadbridge uses the folder
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Path home = PrivateFiles.chosenFolder(folder.toAbsolutePath().normalize());
            FileChannel lockFile = lock(home.resolve("leadbridge.lock"), home);
            PrivateFiles.folder(home.resolve(BINARIES));
            return new EmbeddedDatabase(home, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL in " + folder + " does not start: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    public synchronized int port() {
        return postgres.getPort();
    }

    /** Of the user {@code postgres}; also in the file {@code password} of the data folder. */
    public synchronized String password() {
        return password;
    }

    /** The role the service works as. */
    public String applicationRole() {
        return ApplicationRole.NAME;
    }

    /** Of that role; another in every process, for nobody else needs it. */
    public String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try (lockFile) {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return home.resolve("postgresql");
    }

    private EmbeddedPostgres run(DatabaseAccess access, int port) throws IOException {
        var started = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setOverrideWorkingDirectory(home.resolve(BINARIES).toFile())
                .setCleanDataDirectory(false)
                // its own would stop the server while requests are still being ended
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", access.password())
                // the library turns these off by default; a decision must be durable before it is answered
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("timezone", "UTC")
                .start();
        try {
            PrivateFiles.folder(
                    home.resolve(BINARIES)); // the library opens it to all, so that others may unpack there, too
            access.enforce(started, applicationPassword);
            return started;
        } catch (SQLException e) {
            started.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    private void watch() throws IOException {
        var server = Postmaster.living(data());
        if (server.isPresent()) {
            var unused = server.get().onExit().thenRun(this::revive);
        }
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.warn("the embedded PostgreSQL ended without having been told to; starting it again");
        int port = postgres.getPort();
        try {
            Postmaster.awaitOrphans(home.resolve(BINARIES));
            QuietClosing.of(postgres);
            var access = DatabaseAccess.prepare(home, data());
            postgres = run(access, port);
            password = access.password();
            watch();
            LOG.warn("the embedded PostgreSQL runs again, with all it had stored");
        } catch (IOException | RuntimeException e) {
            LOG.errorf(
                    e,
                    "the embedded PostgreSQL does not start again; is its port %d taken, or the disk full?"
                            + " Trying once more in %d seconds",
                    port,
                    RETRY_SECONDS);
            CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS).execute(this::revive);
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
