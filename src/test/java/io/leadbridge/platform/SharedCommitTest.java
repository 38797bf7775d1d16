package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedCommitTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SlowDisk disk = new SlowDisk();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SharedCommit<String, String> commits = new SharedCommit<>(
            "test", new SharedCommit.Bounds(1, 4, 5, LONG), new CommitMeters(registry, "log", "dropped"), disk::write);

    /** Writes the first group only when it may. */
    private static final class SlowDisk {

        private final List<List<String>> tried = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch first = new CountDownLatch(1);
        private final CountDownLatch mayWrite = new CountDownLatch(1);

        List<String> write(List<String> items) {
            tried.add(List.copyOf(items));
            first.countDown();
            try {
                mayWrite.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (items.contains("broken")) {
                throw new IllegalArgumentException("broken fails");
            }
            if (items.contains("gone")) {
                throw new IllegalStateException("no database", new ConnectException());
            }
            if (items.contains("memory")) {
                throw new OutOfMemoryError("of the test");
            }
            if (items.contains("forgotten")) {
                return List.of();
            }
            return items.stream().map(item -> item + " kept").toList();
        }
    }

    @AfterEach
    void stop() {
        disk.mayWrite.countDown();
        commits.close(LONG);
        threads.shutdownNow();
    }

    @Test
    void whoComesWhileOthersAreWrittenSharesTheNextCommit() throws Exception {
        List<Future<String>> all = comeWhileTheFirstIsWritten("a", "b", "c");

        disk.mayWrite.countDown();

        assertThat(all.get(2).get()).isEqualTo("b kept");
        assertThat(all.get(3).get()).isEqualTo("c kept");
        assertThat(disk.tried).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void noMoreShareACommitThanMay() throws Exception {
        List<Future<String>> all = comeWhileTheFirstIsWritten("a", "b", "c", "d", "e");

        disk.mayWrite.countDown();

        assertThat(all.get(5).get()).isEqualTo("e kept");
        assertThat(disk.tried).containsExactly(List.of("first"), List.of("a", "b", "c", "d"), List.of("e"));
    }

    @Test
    void whenAGroupFailsOnlyTheFaultyOneFails() throws Exception {
        List<Future<String>> all = comeWhileTheFirstIsWritten("a", "broken", "c", "d");

        disk.mayWrite.countDown();

        assertThatThrownBy(() -> all.get(2).get()).hasMessageContaining("broken fails");
        assertThat(all.get(1).get()).isEqualTo("a kept");
        assertThat(all.get(3).get()).isEqualTo("c kept");
        assertThat(all.get(4).get()).isEqualTo("d kept");
    }

    @Test
    void withoutADatabaseNobodyIsTriedAgain() throws Exception {
        List<Future<String>> all = comeWhileTheFirstIsWritten("a", "gone", "c");

        disk.mayWrite.countDown();

        assertThatThrownBy(() -> all.get(1).get()).hasMessageContaining("no database");
        assertThatThrownBy(() -> all.get(3).get()).hasMessageContaining("no database");
        assertThat(disk.tried).hasSize(2);
    }

    @Test
    void whenTooManyWaitOneMoreIsRefusedAndNothingOfItIsKept() throws Exception {
        comeWhileTheFirstIsWritten("a", "b", "c", "d", "e");

        assertThatThrownBy(() -> commits.write("f"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Nothing was kept");

        assertThat(registry.get("log.refused").counter().count()).isEqualTo(1);
        disk.mayWrite.countDown();
        commits.close(LONG);
        assertThat(disk.tried).doesNotContain(List.of("f")).hasSize(3);
    }

    @Test
    void whoGivesUpWaitingIsNotWrittenButOfWhoIsBeingWrittenNobodyKnows() throws Exception {
        var first = new Impatient("first");
        disk.first.await();
        var late = new Impatient("late");
        while (commits.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThat(late.toldWhenInterrupted()).contains("Nothing was kept");
        assertThat(first.toldWhenInterrupted()).contains("may have been kept");

        disk.mayWrite.countDown();
        commits.close(LONG);
        assertThat(disk.tried).containsExactly(List.of("first"));
    }

    private final class Impatient {

        private final CompletableFuture<String> told = new CompletableFuture<>();
        private final Thread thread;

        Impatient(String item) {
            thread = new Thread(() -> {
                try {
                    told.complete(commits.write(item));
                } catch (RuntimeException e) {
                    told.complete(String.valueOf(e.getMessage()));
                }
            });
            thread.start();
        }

        String toldWhenInterrupted() throws Exception {
            thread.interrupt();
            return told.get();
        }
    }

    @Test
    void whoWaitsWhenTheServiceStopsIsWrittenAndNobodyComesAfter() throws Exception {
        List<Future<String>> all = comeWhileTheFirstIsWritten("a");
        disk.mayWrite.countDown();

        commits.close(LONG);

        assertThat(all.get(1).get()).isEqualTo("a kept");
        assertThatThrownBy(() -> commits.write("b")).hasMessageContaining("stops");
    }

    @Test
    void aFaultEndsNoWriterAndLeavesNobodyWaiting() {
        disk.mayWrite.countDown();

        assertThatThrownBy(() -> commits.write("memory")).hasMessageContaining("of the test");
        assertThat(commits.write("a")).isEqualTo("a kept");
        assertThat(registry.get("dropped").counter().count()).isZero();
    }

    @Test
    void whatNobodyAnswersForIsCountedAsDropped() {
        disk.mayWrite.countDown();

        assertThatThrownBy(() -> commits.write("forgotten")).isInstanceOf(IllegalStateException.class);
        commits.close(LONG);

        assertThat(registry.get("dropped").counter().count()).isEqualTo(1);
    }

    private List<Future<String>> comeWhileTheFirstIsWritten(String... items) throws InterruptedException {
        List<Future<String>> all = new ArrayList<>();
        all.add(threads.submit(() -> commits.write("first")));
        disk.first.await();
        for (String item : items) {
            int before = commits.waiting();
            all.add(threads.submit(() -> commits.write(item)));
            while (commits.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        return all;
    }
}
