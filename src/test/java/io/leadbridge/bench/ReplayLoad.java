package io.leadbridge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Stores decisions in a running service, as many as are wanted, and has it replay all it holds; prints speed and memory. */
public final class ReplayLoad {

    private static final int BATCH = 10_000;
    private static final int CONNECTIONS = 2;
    private static final long LOOK_EVERY = 500_000_000L;

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();

    private ReplayLoad(URI base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.err.println(
                    "usage: ReplayLoad <base URL> store <decisions> [<of which so many are stored already>] | replay [<process id of the service>\n"
                            + "    [<time up to which>]]");
            System.exit(2);
        }
        Locale.setDefault(Locale.ROOT);
        var load = new ReplayLoad(URI.create(args[0]));
        if (args[1].equals("store")) {
            load.store(args.length > 3 ? Integer.parseInt(args[3]) : 0, Integer.parseInt(args[2]));
        } else {
            load.replay(
                    args.length > 2 ? Path.of("/proc", args[2], "status") : null,
                    args.length > 3 ? ", \"to\": \"" + args[3] + "\"" : "");
        }
    }

    private void store(int already, int decisions) throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime();
        try {
            List<Callable<Integer>> parts = new ArrayList<>();
            for (int from = already; from < decisions; from += BATCH) {
                int seed = from;
                int size = Math.min(BATCH, decisions - from);
                parts.add(() -> batch(seed, size));
            }
            for (var status : threads.invokeAll(parts)) {
                if (status.get() != 200) {
                    throw new IllegalStateException("a batch was refused with " + status.get());
                }
            }
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int stored = decisions - already;
        System.out.printf("%d decisions stored in %.0f s, %.0f/s%n", stored, seconds, stored / seconds);
    }

    private int batch(int seed, int size) throws IOException {
        var body = new ByteArrayOutputStream();
        for (byte[] line : new SomeTraffic("replay-" + seed, seed).bodies(size)) {
            body.writeBytes(line);
            body.write('\n');
        }
        String token = System.getenv("LEADBRIDGE_TOKEN");
        try (var connection = new Connection(base, "/v1/decisions:batch", "application/x-ndjson", token)) {
            return connection.stream(body.toByteArray());
        }
    }

    private void replay(@Nullable Path status, String to) throws Exception {
        long start = System.nanoTime();
        JsonNode run = send(request("/v1/replays")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"from\": \"1970-01-01T00:00:00Z\"" + to + "}")));
        TreeMap<Long, Long> residentAt = new TreeMap<>();
        while (run.path("endedAt").isMissingNode() || run.path("endedAt").isNull()) {
            LockSupport.parkNanos(LOOK_EVERY);
            run = send(request("/v1/replays/" + run.path("replayId").asText()));
            long resident = status == null ? 0 : resident(status);
            residentAt.merge(run.path("done").asLong(), resident, Math::max);
            System.err.printf(
                    "%.1f s: %d, resident %d MB%n",
                    (System.nanoTime() - start) / 1e9, run.path("done").asLong(), resident);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long done = run.path("done").asLong();
        System.out.println(
                "| replayed | reproduced | seconds | decisions/s | resident MB: after a fifth, two, three, four, at most |");
        System.out.println("| --- | --- | --- | --- | --- |");
        System.out.printf(
                "| %d | %d | %.1f | %.0f | %s, %d |%n",
                done,
                run.path("reproduced").asLong(),
                seconds,
                done / seconds,
                LongStream.rangeClosed(1, 4)
                        .mapToObj(fifth -> residentAt.ceilingEntry(fifth * done / 5))
                        .map(reached -> String.valueOf(reached.getValue()))
                        .collect(Collectors.joining(", ")),
                Collections.max(residentAt.values()));
    }

    private static long resident(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + System.getenv("LEADBRIDGE_AUDITOR_TOKEN"));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return mapper.readTree(answer.body());
    }
}
