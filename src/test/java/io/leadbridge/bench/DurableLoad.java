package io.leadbridge.bench;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Compares, turn by turn in one run, what the service stores over HTTP with what the database alone can do with the same rows. */
public final class DurableLoad {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 64;

    private final URI base;
    private final String token;
    private final int requests;

    private DurableLoad(URI base, String token, int requests) {
        this.base = base;
        this.token = token;
        this.requests = requests;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: DurableLoad <base URL> <requests> <JDBC URL> <owner's password>");
            System.exit(2);
        }
        Locale.setDefault(Locale.ROOT);
        var load = new DurableLoad(URI.create(args[0]), System.getenv("LEADBRIDGE_TOKEN"), Integer.parseInt(args[1]));
        load.singles();
        load.batches();
        System.out.println(
                "| round | rows one by one | singles, 64 clients | ratio | rows in groups | batches | ratio |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (int round = 1; round <= ROUNDS; round++) {
            double singles = load.singles();
            double batches = load.batches();
            try (var rows = new LoggedRows(args[2], "postgres", args[3], load.requests)) {
                double one = rows.oneByOne();
                double groups = rows.inGroups();
                System.out.printf(
                        "| %d | %.0f/s | %.0f/s | %.2f | %.0f/s | %.0f/s | %.0f %% |%n",
                        round, one, singles, singles / one, groups, batches, 100 * batches / groups);
            }
        }
    }

    private double singles() throws Exception {
        return new DecisionLoad(base, token).run(CLIENTS, 0, requests).perSecond();
    }

    /** Two batches at the same time, of half the leads each. */
    private double batches() throws Exception {
        List<byte[]> bodies = new ArrayList<>();
        for (int part = 0; part < 2; part++) {
            var traffic = new SomeTraffic("batch-" + Long.toString(System.nanoTime(), 36), part);
            var body = new ByteArrayOutputStream();
            for (byte[] line : traffic.bodies(requests / 2)) {
                body.writeBytes(line);
                body.write('\n');
            }
            bodies.add(body.toByteArray());
        }
        var threads = Executors.newFixedThreadPool(2);
        try {
            long start = System.nanoTime();
            List<Callable<Integer>> parts = bodies.stream()
                    .<Callable<Integer>>map(body -> () -> {
                        try (var connection =
                                new Connection(base, "/v1/decisions:batch", "application/x-ndjson", token)) {
                            return connection.stream(body);
                        }
                    })
                    .toList();
            for (var status : threads.invokeAll(parts)) {
                if (status.get() != 200) {
                    throw new IllegalStateException("a batch was refused with " + status.get());
                }
            }
            return requests / 2 * 2 / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }
}
