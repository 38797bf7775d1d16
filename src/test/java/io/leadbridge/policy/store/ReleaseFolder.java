package io.leadbridge.policy.store;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.ReleaseFolders.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small, sound release in a folder, for tests to spoil. */
final class ReleaseFolder {

    static final String MANIFEST = "policies/2026.11.1/policy.yaml";
    static final String SETTINGS = "policies/2026.11.1/settings.yaml";
    static final String CASES = "policies/2026.11.1/cases.yaml";
    static final String PRIVACY = "policies/2026.11.1/privacy.yaml";
    static final String INVARIANTS = "policies/2026.11.1/invariants.yaml";

    private final Path top;

    private ReleaseFolder(Path top) {
        this.top = top;
    }

    static ReleaseFolder sound(Path top) {
        var folder = new ReleaseFolder(top);
        folder.write("decision-tables/fit.dmn", "<fit/>");
        folder.write("decision-tables/route.dmn", "<route/>");
        folder.write("rules/privacy.drl", "package io.leadbridge.guards;");
        folder.write(
                SETTINGS,
                """
                scoreTarget: SQL_30D
                pools:
                  all:
                    routeClasses: [OWNER_OPEN_OPP, OWNER_CUSTOMER, OWNER_NAMED, OWNER_RECENT, PARTNER, SALES_NOW,
                      SALES_STANDARD, SDR_VERIFY]
                    roles: [SDR]
                territories:
                  - {territoryId: DACH, countries: [DE], strict: true}
                segments:
                  - {segmentId: SMB, minEmployees: 0, winProbability: 0.2, acvCents: 600000}
                weights:
                  share-fairness: 200
                """);
        folder.write(
                PRIVACY,
                """
                purpose: lead-qualification
                months: 36
                personalData: []
                """);
        folder.write(
                CASES,
                """
                asOf: 2026-11-02T09:00:00Z
                base:
                  lead: {externalId: a, country: DE}
                  scores: [{modelId: m, probability: 0.5}]
                cases:
                  - name: a plain lead
                    expect: {outcome: ROUTE, routeClass: SALES_NOW, codes: [RT_READINESS], rows: {RouteClass: [10]}}
                """);
        folder.write(
                INVARIANTS,
                """
                invariants:
                  - name: block-wins
                    text: What is blocked is rejected
                    when: {effect: '"BLOCK"'}
                    then: {routeClass: '"REJECT"'}
                """);
        folder.pin();
        return folder;
    }

    /** Writes a policy file that pins everything as it is now. */
    void pin() {
        var files = new LinkedHashMap<String, String>(Map.of());
        files.put("decision-tables/fit.dmn", "decision-tables/fit.dmn");
        files.put("decision-tables/route.dmn", "decision-tables/route.dmn");
        files.put("rules/privacy.drl", "rules/privacy.drl");
        files.put("settings.yaml", SETTINGS);
        files.put("privacy.yaml", PRIVACY);
        files.put("cases.yaml", CASES);
        files.put("invariants.yaml", INVARIANTS);
        var text = new StringBuilder(
                """
                version: 2026.11.1
                owner: revenue-operations
                reason: to test
                state: ACTIVE
                chain:
                  - decision-tables/fit.dmn
                  - decision-tables/route.dmn
                files:
                """);
        files.forEach((path, location) -> text.append("  - path: " + path + "\n    digest: " + digest(location)
                + "\n    owner: an-owner\n    reason: a reason\n"));
        write(MANIFEST, text.toString());
    }

    void write(String path, String text) {
        try {
            var file = top.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces text in a file that must hold it. */
    void replace(String path, String before, String after) {
        try {
            var text = Files.readString(top.resolve(path));
            if (!text.contains(before)) {
                throw new IllegalArgumentException(path + " does not hold " + before);
            }
            write(path, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) throws IOException {
        Files.delete(top.resolve(path));
    }

    Reading read() {
        return ReleaseReader.read(new FileTree(top), new PolicyVersion("2026.11.1"));
    }

    /** What was found, each as {@code file:line message}. */
    List<String> findings() {
        return read().findings().stream().map(ReleaseFolder::text).toList();
    }

    private Digest digest(String location) {
        try {
            return Digest.of(Files.readAllBytes(top.resolve(location)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Finding finding) {
        return finding.file() + ":" + finding.line() + " " + finding.message();
    }
}
