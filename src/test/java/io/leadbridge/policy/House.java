package io.leadbridge.policy;

import io.leadbridge.decision.DecideCases;
import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.store.HouseFolders;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.kie.RealRuleCompiler;
import io.leadbridge.tables.kie.RealTableReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** The releases of this house, as the service would load them, and the whole pipeline on top, without the service. */
public final class House {

    static final ReleaseFolders FOLDERS = HouseFolders.of();
    private static final DecisionReader READER = RequestReader.real();
    public static final CaseDecider DECIDER = new DecideCases(READER);
    private static final Map<PolicyVersion, Release> COMPILED = new TreeMap<>();

    private House() {}

    static synchronized Release release(PolicyVersion version) {
        return COMPILED.computeIfAbsent(version, House::compile);
    }

    public static Release newest() {
        return release(FOLDERS.versions().get(0));
    }

    /** The leads of the golden cases of the newest release. */
    public static List<PolicyCase.LeadSubject> newestCases() {
        return content(newest().version()).cases().stream()
                .map(PolicyCase::subject)
                .filter(PolicyCase.LeadSubject.class::isInstance)
                .map(PolicyCase.LeadSubject.class::cast)
                .toList();
    }

    /** The newest release with one more file of guards. */
    public static Release newestWith(RuleSource guards) {
        Release release = newest();
        List<RuleSource> sources = new ArrayList<>(content(release.version()).sources());
        sources.add(guards);
        var compilation = RealRuleCompiler.start().compile("with-" + guards.path(), sources);
        return new Release(
                release.version(),
                release.digest(),
                release.owner(),
                release.reason(),
                release.state(),
                release.files(),
                release.settings(),
                release.privacy(),
                Objects.requireNonNull(
                        compilation.ruleSet(), () -> compilation.findings().toString()),
                release.changes(),
                compilation.findings());
    }

    static ReleaseContent content(PolicyVersion version) {
        var reading = FOLDERS.read(version);
        return reading.content().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    public static Decision decide(Release release, String request, Instant asOf) {
        var input = READER.read(request.getBytes(StandardCharsets.UTF_8), asOf);
        return DecideLead.decide(input, release, asOf, new DecisionId(new UUID(0, 1)))
                .decision();
    }

    private static Release compile(PolicyVersion version) {
        var releases = new LoadedReleases(FOLDERS, RealRuleCompiler.start(), RealTableReader.start());
        releases.reload();
        return releases.find(version).orElseThrow(() -> new AssertionError(releases.list()));
    }
}
