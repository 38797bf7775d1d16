package io.leadbridge.platform;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Posts decisions on several connections until it is stopped, and notes what became of each. */
final class PostedUnderLoad implements AutoCloseable {

    private static final int CLIENTS = 8;

    private final PackagedService service;
    private final String name;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private volatile boolean stopping;

    PostedUnderLoad(PackagedService service, String name) {
        this.service = service;
        this.name = name;
        for (int client = 0; client < CLIENTS; client++) {
            String own = name + "-" + client;
            threads.execute(() -> postUntilStopped(own));
        }
    }

    private void postUntilStopped(String own) {
        for (int i = 0; !stopping; i++) {
            String key = own + "-" + i;
            Optional<String> id;
            try {
                id = post(service, key);
            } catch (IOException e) {
                id = Optional.empty();
            } catch (InterruptedException e) {
                return;
            }
            id.ifPresentOrElse(decision -> acknowledged.put(key, decision), () -> unanswered.add(key));
            if (id.isEmpty()) {
                return; // what it posted last is sent again when all serves again
            }
            answers.release();
        }
    }

    /** The id of the decision when it was acknowledged. */
    static Optional<String> post(PackagedService service, String key) throws IOException, InterruptedException {
        var answer = service.send(service.requestAs("crm", "/v1/decisions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(
                        """
                        {"lead": {"externalId": "%s", "sourceSystem": "killed", "company": "Example GmbH", "country": "DE",
                           "seniority": "VP", "industryTier": "PRIMARY", "numberOfEmployees": 500, "servedCountry": true},
                         "consent": {"jurisdiction": "EU", "lawfulBasis": "CONSENT"},
                         "signals": [], "scores": []}"""
                                .formatted(key))));
        return answer.statusCode() == 201
                ? Optional.of(
                        Json.MAPPER.readTree(answer.body()).at("/decisionId").textValue())
                : Optional.empty();
    }

    void awaitAcknowledged(int count) throws InterruptedException {
        if (!answers.tryAcquire(count, 2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(
                    name + ": only " + acknowledged.size() + " were acknowledged; unanswered: " + unanswered);
        }
    }

    /** Those that were acknowledged, by their keys. */
    Map<String, String> stop() throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(name + ": a client waits for its answer still");
        }
        return acknowledged;
    }

    /** The keys of those whose answers were lost or said that they may not have been kept. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
