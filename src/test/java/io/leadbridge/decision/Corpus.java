package io.leadbridge.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.Json;
import io.leadbridge.policy.LoadedReleases;
import io.leadbridge.policy.Releases;
import io.leadbridge.policy.store.HouseFolders;
import io.leadbridge.rules.kie.RealRuleCompiler;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Decisions as some version of Leadbridge recorded them, and the releases that made them: whatever is changed later, they are made again to the
 * same bytes. What stands in a folder is never changed.
 */
record Corpus(Path folder) {

    private static final Path ALL = Path.of("src/test/resources/corpus");

    /** Every one that was ever kept. */
    static List<Corpus> all() {
        try (var folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Corpus::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Corpus named(String name) {
        return new Corpus(ALL.resolve(name));
    }

    private Path decisions() {
        return folder.resolve("decisions.ndjson");
    }

    /** The releases of that time. */
    Releases releases() {
        var releases = new LoadedReleases(
                HouseFolders.of(folder.resolve("releases")), RealRuleCompiler.start(), RealTableReader.start());
        releases.reload();
        return releases;
    }

    List<RecordedDecision> read() throws IOException {
        List<RecordedDecision> all = new ArrayList<>();
        for (String line : Files.readAllLines(decisions())) {
            JsonNode json = Json.MAPPER.readTree(line);
            all.add(new RecordedDecision(
                    new DecisionId(UUID.fromString(json.required("decisionId").textValue())),
                    Instant.parse(json.required("decidedAt").textValue()),
                    new PolicyVersion(json.required("policyVersion").textValue()),
                    new Digest(json.required("policyDigest").textValue()),
                    json.required("inputs").textValue(),
                    json.required("decision").textValue()));
        }
        return all;
    }

    /** With the releases of this house as they are now; a folder that is there already is left alone. */
    void write(List<RecordedDecision> decisions) throws IOException {
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " is there already; a corpus is never changed, name another one");
        }
        Path releases = Files.createDirectories(folder.resolve("releases"));
        HouseFolders.copy(releases);
        Path schema = Path.of("schemas/decision-request.schema.json");
        Files.createDirectories(releases.resolve("schemas"));
        Files.copy(Path.of("src/main/resources").resolve(schema), releases.resolve(schema));
        var lines = new ArrayList<String>();
        for (RecordedDecision one : decisions) {
            lines.add(Json.MAPPER.writeValueAsString(Json.MAPPER
                    .createObjectNode()
                    .put("decisionId", one.id().toString())
                    .put("decidedAt", one.decidedAt().toString())
                    .put("policyVersion", one.policyVersion().value())
                    .put("policyDigest", one.policyDigest().value())
                    .put("inputs", one.snapshot())
                    .put("decision", one.document())));
        }
        Files.write(decisions(), lines);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
