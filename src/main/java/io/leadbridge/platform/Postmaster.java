package io.leadbridge.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** A PostgreSQL server that outlived a killed Leadbridge; found by its data folder and stopped before the next start. */
final class Postmaster {

    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final int PATIENCE_SECONDS = 20;

    private Postmaster() {}

    static void stopStale(Path data) throws IOException {
        var process = living(data);
        if (process.isEmpty()) {
            return;
        }
        LOG.infof(
                "stopping the PostgreSQL a killed Leadbridge left in %s (process %d)",
                data, process.get().pid());
        // while one of its backends lives, a new server refuses the folder
        var backends = process.get().descendants().toList();
        process.get().destroy();
        if (!ends(process.get())) {
            process.get().destroyForcibly();
            ends(process.get());
        }
        backends.forEach(Postmaster::ends);
    }

    /** The server that runs on a data folder; a process that merely has the same number is none. */
    static Optional<ProcessHandle> living(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Path served = Path.of(lines.get(1).strip());
        boolean sameFolder = Files.isDirectory(served) && Files.isSameFile(served, data);
        return sameFolder
                ? ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(Postmaster::isPostgres)
                : Optional.empty();
    }

    /** Waits for the backends of a server that died: while one lives, a new server refuses the folder. */
    static void awaitOrphans(Path binaries) {
        var orphans = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(path -> Path.of(path).startsWith(binaries))
                        .orElse(false))
                .toList();
        for (var orphan : orphans) {
            if (!ends(orphan)) {
                orphan.destroyForcibly();
                ends(orphan);
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(path -> path.contains("postgres"))
                        .orElse(false);
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
