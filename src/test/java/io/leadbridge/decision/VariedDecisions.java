package io.leadbridge.decision;

import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.decision.store.RealDecisionWriter;
import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.House;
import io.leadbridge.policy.Release;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Few decisions of the newest release that show as much as many would: every way to decide there is, holes, extremes. */
final class VariedDecisions {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00.000001Z");
    private static final int ENOUGH = 60;
    private static final int SEEDS = 3_000;

    private final Release release = House.newest();
    private final DecisionReader reader = RequestReader.real();
    private final DecisionWriter writer = RealDecisionWriter.get();
    private final Set<String> shown = new HashSet<>();
    private final List<RecordedDecision> chosen = new ArrayList<>();

    static List<RecordedDecision> choose() {
        return new VariedDecisions().chosen();
    }

    private List<RecordedDecision> chosen() {
        extremes().forEach(request -> add(request, NINE, true));
        House.newestCases().forEach(one -> add(one.request(), one.asOf(), false));
        for (int seed = 0; seed < SEEDS; seed++) {
            add(new GeneratedLead(seed, seed % 10 == 0).json(), NINE.plusMillis(seed), false);
        }
        for (int seed = SEEDS; chosen.size() < ENOUGH; seed++) {
            add(new GeneratedLead(seed, false).json(), NINE.plusMillis(seed), true);
        }
        return chosen;
    }

    /** Kept when it shows something no other does, or always. */
    private void add(String request, Instant at, boolean always) {
        var input = reader.read(request.getBytes(StandardCharsets.UTF_8), at);
        var id = new DecisionId(new UUID(0x019a000000007000L, 0x8000000000000000L + chosen.size()));
        Decision decision = DecideLead.decide(input, release, at, id).decision();
        if (shown.addAll(features(decision)) || always) {
            chosen.add(new RecordedDecision(
                    id, at, release.version(), release.digest(), input.snapshot(), writer.write(decision)));
        }
    }

    /** What can be seen of a decision: how it ended, and every row and guard that gave a reason. */
    static Set<String> features(Decision decision) {
        Set<String> features = decision.reasons().stream()
                .filter(reason -> reason.source() != Reason.Source.MODEL)
                .map(reason -> reason.name() + " " + reason.code() + " " + reason.row())
                .collect(Collectors.toCollection(HashSet::new));
        features.add("outcome " + decision.outcome());
        features.add("route " + decision.routeClass());
        features.add("level " + decision.automationLevel());
        decision.reviews().forEach(review -> features.add("review " + review));
        return features;
    }

    private static List<String> extremes() {
        String signals = IntStream.range(0, 200)
                .mapToObj(i -> "{\"eventId\":\"e-" + i + "\",\"type\":\"PAGE_VIEW\",\"occurredAt\":\""
                        + NINE.minusSeconds(i * 7_919L) + "\"}")
                .collect(Collectors.joining(","));
        return List.of(
                "{\"lead\":{}}",
                "{\"lead\":{\"numberOfEmployees\":10000000,\"spamScore\":1,\"sanctionsMatch\":1,\"recycleCount\":1000}}",
                "{\"lead\":{\"numberOfEmployees\":0,\"spamScore\":0.0000001,\"sanctionsMatch\":0}}",
                "{\"lead\":{\"company\":\"\u00c4\u00d6\u00dc \\u4e2d\\u6587 \\ud83d\\ude80 \\\"quoted\\\" \\\\ \\t\",\"externalId\":\"\u00e9\"}}",
                "{\"lead\":{\"country\":\"DE\"},\"signals\":[" + signals + "]}",
                "{\"lead\":{\"country\":\"US\"},\"signals\":[" + signals.replace("PAGE_VIEW", "DEMO_REQUEST") + "],"
                        + "\"enrichmentTimedOut\":true}",
                score("0"),
                score("1"),
                score("0.30000000000000004"),
                score("1e-300"));
    }

    private static String score(String probability) {
        return "{\"lead\":{\"country\":\"DE\"},\"scores\":[{\"modelId\":\"m\",\"modelVersion\":\"1\",\"target\":\"SQL_30D\","
                + "\"probability\":" + probability
                + ",\"modelStatus\":\"ACTIVE\",\"psiMax\":0,\"ece\":0,\"scoredAt\":\""
                + NINE + "\"}]}";
    }
}
