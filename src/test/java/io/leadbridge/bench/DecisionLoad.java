package io.leadbridge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Posts generated leads to a running service and prints throughput and latency. Needs nothing but a JDK, and a token
 * in LEADBRIDGE_TOKEN:
 * {@code java src/test/java/io/leadbridge/bench/DecisionLoad.java http://127.0.0.1:8080 20000 1 16 64}.
 */
public final class DecisionLoad {

    private static final String[] SENIORITIES = {"C_LEVEL", "VP", "DIRECTOR", "MANAGER", "IC", "STUDENT", "UNKNOWN"};
    private static final String[] TIERS = {"PRIMARY", "SECONDARY", "OTHER", "EXCLUDED"};
    private static final String[] COUNTRIES = {"DE", "FR", "US", "GB", "IN", "BR"};
    private static final String[] SIGNALS = {
        "DEMO_REQUEST", "PRICING_VIEW", "PAGE_VIEW", "WEBINAR_ATTENDED", "CONTENT_DOWNLOAD", "EMAIL_CLICK"
    };

    /** Of the role crm; a caller's limit is set with LEADBRIDGE_RATE_REQUESTS_PER_SECOND at the service. */
    private static final String TOKEN = System.getenv("LEADBRIDGE_TOKEN");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private DecisionLoad(String base) {
        this.target = URI.create(base + "/v1/decisions");
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        if (args.length < 3) {
            System.err.println("usage: DecisionLoad <base URL> <requests> <concurrency>...");
            System.exit(2);
        }
        Locale.setDefault(Locale.ROOT);
        var load = new DecisionLoad(args[0]);
        int requests = Integer.parseInt(args[1]);
        load.run(16, Math.min(requests, 3_000), 1);
        System.out.println("| concurrency | requests | per second | p50 ms | p99 ms | max ms | not 201 |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 2; i < args.length; i++) {
            System.out.println(load.run(Integer.parseInt(args[i]), requests, i));
        }
    }

    private String run(int concurrency, int requests, int seed) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(concurrency);
        long start = System.nanoTime();
        List<Future<long[]>> parts = IntStream.range(0, concurrency)
                .mapToObj(worker -> workers.submit(() -> post(worker, requests / concurrency, seed)))
                .toList();
        long[][] results = new long[concurrency][];
        for (int i = 0; i < concurrency; i++) {
            results[i] = parts.get(i).get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        workers.shutdown();
        long[] nanos =
                Arrays.stream(results).flatMapToLong(Arrays::stream).sorted().toArray();
        long failed = Arrays.stream(nanos).filter(value -> value < 0).count();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %.0f | %.2f | %.2f | %.2f | %d |",
                concurrency,
                nanos.length,
                nanos.length / seconds,
                percentile(nanos, 0.5),
                percentile(nanos, 0.99),
                percentile(nanos, 1),
                failed);
    }

    private static double percentile(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))] / 1e6;
    }

    /** Posts one after the other; the time of a refused request is written as a negative number. */
    private long[] post(int worker, int requests, int seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed * 1_000L + worker);
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            var request = HttpRequest.newBuilder(target)
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(lead(random, "load-" + seed + "-" + worker + "-" + i)))
                    .build();
            long start = System.nanoTime();
            int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            long took = System.nanoTime() - start;
            nanos[i] = status == 201 ? took : -took;
        }
        return nanos;
    }

    private String lead(SplittableRandom random, String id) {
        var signals = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            signals.append(signals.isEmpty() ? "" : ",")
                    .append("{\"eventId\":\"%s-%d\",\"type\":\"%s\",\"occurredAt\":\"%s\"}"
                            .formatted(
                                    id,
                                    i,
                                    pick(random, SIGNALS),
                                    now.minus(random.nextInt(40 * 24), ChronoUnit.HOURS)));
        }
        return """
                {"lead":{"externalId":"%s","sourceSystem":"load","email":"%s@example.org","emailDomainType":"CORPORATE",
                "seniority":"%s","company":"Example GmbH","country":"%s","language":"en","industry":"MANUFACTURING",
                "industryTier":"%s","numberOfEmployees":%d,"servedCountry":true},
                "consent":{"jurisdiction":"EU","lawfulBasis":"CONSENT"},"signals":[%s],
                "scores":[{"modelId":"lead-conversion","modelVersion":"1.0.0","target":"SQL_30D","probability":%.4f,
                "modelStatus":"ACTIVE","psiMax":0.02,"ece":0.03,"scoredAt":"%s"}]}"""
                .formatted(
                        id,
                        id,
                        pick(random, SENIORITIES),
                        pick(random, COUNTRIES),
                        pick(random, TIERS),
                        random.nextInt(1, 5_000),
                        signals,
                        random.nextDouble(),
                        now.minus(1, ChronoUnit.HOURS));
    }

    private static String pick(SplittableRandom random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
