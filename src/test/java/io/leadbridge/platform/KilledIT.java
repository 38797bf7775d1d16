package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service, or its PostgreSQL, without warning while decisions are posted, as often as {@code -Dkills} says: every decision that
 * was acknowledged is there exactly once, what was not acknowledged can be sent again, and the chain verifies.
 */
class KilledIT {

    private static final int KILLS = Integer.getInteger("kills", 2);

    private final Path folder;
    private final Map<String, String> acknowledged = new HashMap<>();
    private PackagedService service;

    KilledIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws Exception {
        service = PackagedService.start(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        service.stop();
    }

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfTheService() throws Exception {
        killUnderLoad(service::killAndStart);
    }

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfTheDatabase() throws Exception {
        killUnderLoad(service::killDatabase);
    }

    private void killUnderLoad(Kill kill) throws Exception {
        int unknown = 0;
        for (int round = 1; round <= KILLS; round++) {
            try (var load = new PostedUnderLoad(service, "kill-" + round)) {
                load.awaitAcknowledged(150);
                kill.run();
                acknowledged.putAll(load.stop());
                unknown += load.unanswered().size();
                for (String key : load.unanswered()) {
                    acknowledged.put(key, PostedUnderLoad.post(service, key).orElseThrow());
                }
            }
            assertThat(stored()).as("after kill %d", round).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        }
        System.out.printf(
                "%d kills: %d decisions acknowledged, %d of them sent again because their answers were lost%n",
                KILLS, acknowledged.size(), unknown);
        verify();
    }

    /** Their ids; of a lead that is there twice nobody was told one. */
    private List<String> stored() throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = service.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select decision_id::text from decision where source_system = 'killed'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void verify() throws IOException, InterruptedException {
        assertThat(service.send(service.requestAs("auditor", "/v1/audit/checkpoints")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        Path export = save("/v1/audit/export", "export.ndjson");
        Path keys = save("/v1/audit/keys", "keys.json");
        var lines = new StringBuilder();
        Json.MAPPER.readTree(Files.readString(keys)).at("/keys").forEach(key -> lines.append(
                        key.isTextual() ? key.textValue() : key.at("/verifier").textValue())
                .append('\n'));
        Files.writeString(keys, lines);
        assertThat(PackagedService.command(
                        folder.resolve("verified"), "verify", export.toString(), "--key", keys.toString()))
                .startsWith("0 ");
        assertThat(Files.readString(export)).contains(acknowledged.values());
    }

    private Path save(String path, String name) throws IOException, InterruptedException {
        var answer = service.send(service.requestAs("auditor", path).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Files.writeString(folder.resolve(name), answer.body());
    }

    /** Kills something and waits until all serves again. */
    @FunctionalInterface
    private interface Kill {
        void run() throws Exception;
    }
}
