package io.leadbridge.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Posts generated leads to a running service, one a request, and prints throughput and latency. Without a rate each client sends its next
 * lead when the last one is answered; with one, requests fall due at even intervals whatever becomes of the others, and a latency counts
 * from when its request was due: what a slow answer holds up is not forgotten (no coordinated omission).
 */
public final class DecisionLoad {

    private final URI base;
    private final String token;

    DecisionLoad(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 3) {
            System.err.println("usage: DecisionLoad <base URL> <requests> <clients>[@<requests a second>]...");
            System.exit(2);
        }
        var load = new DecisionLoad(URI.create(args[0]), System.getenv("LEADBRIDGE_TOKEN"));
        int requests = Integer.parseInt(args[1]);
        System.out.println(
                "| clients | offered/s | requests | answered/s | p50 ms | p99 ms | p99.9 ms | max ms | not 201 |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 2; i < args.length; i++) {
            String[] how = args[i].split("@", 2);
            System.out.println(
                    load.run(Integer.parseInt(how[0]), how.length > 1 ? Integer.parseInt(how[1]) : 0, requests));
        }
    }

    /** @param rate requests a second, over all clients; 0 for as many as they can */
    Result run(int clients, int rate, int requests) throws Exception {
        byte[][] bodies = new SomeTraffic("load-" + Long.toString(System.nanoTime(), 36), requests).bodies(requests);
        long[] nanos = new long[requests];
        var next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<?>> parts = new ArrayList<>();
        for (int worker = 0; worker < clients; worker++) {
            parts.add(workers.submit(() -> {
                try (var connection = new Connection(base, "/v1/decisions", "application/json", token)) {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long due = rate == 0 ? System.nanoTime() : start + (long) (i * 1e9 / rate);
                        awaitTime(due);
                        int status = connection.post(bodies[i]);
                        long took = System.nanoTime() - due;
                        nanos[i] = status == 201 ? took : -took;
                    }
                }
                return null;
            }));
        }
        for (Future<?> part : parts) {
            part.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        workers.shutdown();
        return Result.of(clients, rate, seconds, nanos);
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** What was seen; times in ms. */
    record Result(int clients, int rate, int requests, double perSecond, List<Double> percentiles, long refused) {

        private static final List<Double> SHARES = List.of(0.5, 0.99, 0.999, 1.0);

        /** The time of a refused request is a negative number. */
        static Result of(int clients, int rate, double seconds, long[] nanos) {
            long[] sorted = Arrays.stream(nanos).map(Math::abs).sorted().toArray();
            return new Result(
                    clients,
                    rate,
                    nanos.length,
                    nanos.length / seconds,
                    SHARES.stream()
                            .map(share ->
                                    sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6)
                            .toList(),
                    Arrays.stream(nanos).filter(value -> value < 0).count());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %s | %d | %.0f | %.2f | %.2f | %.2f | %.2f | %d |",
                    clients,
                    rate == 0 ? "-" : rate,
                    requests,
                    perSecond,
                    percentiles.get(0),
                    percentiles.get(1),
                    percentiles.get(2),
                    percentiles.get(3),
                    refused);
        }
    }
}
