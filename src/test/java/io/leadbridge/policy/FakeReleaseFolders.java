package io.leadbridge.policy;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Monotone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Releases in memory, each of one table whose text is given. */
final class FakeReleaseFolders implements ReleaseFolders {

    private final Map<PolicyVersion, Reading> readings = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private @Nullable PolicyVersion chosen;

    FakeReleaseFolders with(String version, String table) {
        return with(version, table, Release.State.ACTIVE);
    }

    FakeReleaseFolders with(String version, String table, Release.State state) {
        return with(version, table, state, List.of(), List.of());
    }

    FakeReleaseFolders with(String version, String table, Invariant invariant) {
        return with(version, table, Release.State.ACTIVE, List.of(invariant), List.of());
    }

    FakeReleaseFolders with(String version, String table, Monotone monotone) {
        return with(version, table, Release.State.ACTIVE, List.of(), List.of(monotone));
    }

    private FakeReleaseFolders with(
            String version, String table, Release.State state, List<Invariant> invariants, List<Monotone> monotone) {
        var content = new ReleaseContent(
                new PolicyVersion(version),
                Digest.of(table + state),
                "an owner",
                "a reason",
                state,
                List.of(),
                new Settings("SQL_30D", Map.of(), List.of(), List.of(), Map.of()),
                ReleasePrivacy.UNDECLARED,
                List.of(new RuleSource("decision-tables/only.dmn", table.startsWith("<") ? table : model(table))),
                List.of(),
                new ReleaseInvariants("invariants.yaml", invariants, monotone),
                new ReleaseActions("actions.yaml", List.of()));
        readings.put(content.version(), new Reading(Optional.of(content), List.of()));
        return this;
    }

    /** A model of no decisions, by its name. */
    private static String model(String name) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' namespace='urn:m' name='"
                + name + "'/>";
    }

    FakeReleaseFolders withFinding(String version, String message) {
        var finding = Finding.error("policies/" + version + "/policy.yaml", 3, message);
        readings.put(new PolicyVersion(version), new Reading(Optional.empty(), List.of(finding)));
        return this;
    }

    /** A release that was read whole, with something wrong beside its table. */
    FakeReleaseFolders refused(String version, String table, String message) {
        with(version, table);
        var finding = Finding.error("policies/" + version + "/settings.yaml", 1, message);
        readings.computeIfPresent(
                new PolicyVersion(version), (key, sound) -> new Reading(sound.readable(), List.of(finding)));
        return this;
    }

    FakeReleaseFolders without(String version) {
        readings.remove(new PolicyVersion(version));
        return this;
    }

    FakeReleaseFolders choosing(String version) {
        chosen = new PolicyVersion(version);
        return this;
    }

    @Override
    public List<PolicyVersion> versions() {
        return List.copyOf(readings.keySet());
    }

    @Override
    public Reading read(PolicyVersion version) {
        return Optional.ofNullable(readings.get(version)).orElseThrow();
    }

    @Override
    public Optional<PolicyVersion> chosen() {
        return Optional.ofNullable(chosen);
    }
}
