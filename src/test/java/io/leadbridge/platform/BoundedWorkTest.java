package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void gives_what_the_work_gives_and_throws_what_it_throws() {
        try (var work = new BoundedWork("The tables", "test", 1, 1, LONG)) {
            assertThat(work.run(() -> "done")).isEqualTo("done");
            assertThatThrownBy(() -> work.run(() -> {
                        throw new Problem(ProblemType.CONFLICT, "no");
                    }))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT));
        }
    }

    @Test
    void work_that_is_nested_too_deep_is_refused() {
        try (var work = new BoundedWork("The tables", "test", 1, 1, LONG)) {
            assertThatThrownBy(() -> work.run(() -> deep(0)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("The tables are nested too deep.");
        }
    }

    private static int deep(int depth) {
        return depth < 0 ? 0 : 1 + deep(depth + 1);
    }

    @Test
    void where_time_is_over_the_work_is_interrupted_and_the_client_told() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        try (var work = new BoundedWork("The tables", "test", 1, 1, Duration.ofMillis(20))) {
            assertThatThrownBy(() -> work.run(() -> {
                        try {
                            return new CountDownLatch(1).await(5, java.util.concurrent.TimeUnit.MINUTES);
                        } catch (InterruptedException e) {
                            interrupted.countDown();
                            throw e;
                        }
                    }))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST))
                    .hasMessageContaining("took longer than 20 ms");
            interrupted.await();
        }
    }

    @Test
    void where_there_is_no_room_the_client_is_told_to_come_back() throws InterruptedException {
        var release = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        List<Thread> clients = new ArrayList<>();
        try (var work = new BoundedWork("The tables", "test", 1, 1, LONG)) {
            var refused = new CountDownLatch(1);
            clients.add(client(() -> work.run(() -> {
                started.countDown();
                release.await();
                return null;
            })));
            started.await();
            for (int i = 0; i < 2; i++) {
                clients.add(client(() -> {
                    try {
                        work.run(() -> null);
                    } catch (Problem problem) {
                        assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
                        refused.countDown();
                    }
                }));
            }
            refused.await();
            release.countDown();
            for (Thread one : clients) {
                one.join();
            }
        }
    }

    private static Thread client(Runnable request) {
        var thread = new Thread(request);
        thread.start();
        return thread;
    }
}
