package io.leadbridge.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Says how many leads of a file have each outcome, and which share of them converted: {@code java
 * src/test/java/io/leadbridge/bench/EvaluateOutcomes.java http://127.0.0.1:8080 leads.ndjson outcomes.csv
 * 2026-11-02T09:00:00Z}, against a running service, where the second file has lines {@code externalId,0} or {@code
 * externalId,1}. Nothing is stored.
 */
public final class EvaluateOutcomes {

    private static final Pattern ANSWER = Pattern.compile("\"externalId\":\"([^\"]+)\".*?\"outcome\":\"([A-Z]+)\"");

    private static final int LINES = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private EvaluateOutcomes() {}

    /** How many there are, and how many of them converted. */
    private record Tally(int leads, int converted) {

        Tally plus(boolean one) {
            return new Tally(leads + 1, converted + (one ? 1 : 0));
        }
    }

    /** Takes the service, the leads, their outcomes and the decision time. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, Boolean> converted = new HashMap<>();
        for (var line : Files.readAllLines(Path.of(args[2]))) {
            var parts = line.split(",", 2);
            converted.put(parts[0], parts[1].strip().equals("1"));
        }
        var target = URI.create(args[0] + "/v1/decisions:batch?dryRun=true&asOf=" + args[3]);
        var leads = Files.readAllLines(Path.of(args[1]));
        Map<String, Tally> tallies = new TreeMap<>();
        for (int from = 0; from < leads.size(); from += LINES) {
            var lines = leads.subList(from, Math.min(leads.size(), from + LINES));
            for (var answer : post(target, String.join("\n", lines)).split("\n", -1)) {
                var found = ANSWER.matcher(answer);
                boolean decided = found.find();
                if (!decided && answer.isBlank()) {
                    continue;
                }
                boolean won = decided && converted.getOrDefault(found.group(1), false);
                var outcome = decided ? found.group(2) : "(problem)";
                tallies.put(
                        outcome, tallies.getOrDefault(outcome, new Tally(0, 0)).plus(won));
            }
        }
        tallies.forEach((outcome, tally) -> System.out.printf(
                "%-10s %6d leads, %5.1f %% converted%n",
                outcome, tally.leads(), 100.0 * tally.converted() / tally.leads()));
    }

    /** This client reads nothing before all is written, so it writes little at once. */
    private static String post(URI target, String lines) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(target)
                .header("Authorization", "Bearer " + System.getenv("LEADBRIDGE_TOKEN"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
