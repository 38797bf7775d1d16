package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.PolicyCase.LeadSubject;
import io.leadbridge.policy.store.HouseFolders;
import io.leadbridge.rules.kie.RealRuleCompiler;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of real tables and guards, beside each other. */
class ReleasesTogetherTest {

    private static final PolicyVersion FIRST = new PolicyVersion("2026.11.1");
    private static final PolicyVersion SECOND = new PolicyVersion("2026.11.2");

    @Test
    void two_releases_with_different_tables_decide_the_same_lead_differently(@TempDir Path top) throws IOException {
        var releases = new LoadedReleases(twoReleases(top), RealRuleCompiler.start(), RealTableReader.start());
        releases.reload();
        var golden = (LeadSubject) House.content(FIRST).cases().get(0).subject();

        var first = House.decide(releases.get(FIRST), golden.request(), golden.asOf());
        var second = House.decide(releases.get(SECOND), golden.request(), golden.asOf());

        assertThat(releases.active().version()).isEqualTo(SECOND);
        assertThat(Objects.requireNonNull(first.readiness()).fitGrade()).isEqualTo("A");
        assertThat(Objects.requireNonNull(second.readiness()).fitGrade()).isEqualTo("B");
        assertThat(second.policyDigest()).isNotEqualTo(first.policyDigest());
    }

    @Test
    void unloading_a_release_frees_its_classes(@TempDir Path top) throws IOException {
        var releases = new LoadedReleases(twoReleases(top), RealRuleCompiler.start(), RealTableReader.start());
        releases.reload();
        var classes = ManagementFactory.getClassLoadingMXBean();
        System.gc(); // what others left behind is not to be counted
        var unloadedBefore = classes.getUnloadedClassCount();
        assertThat(releases.find(FIRST)).isPresent();

        releases.unload(FIRST);

        assertThat(releases.find(FIRST)).isEmpty();
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (classes.getUnloadedClassCount() - unloadedBefore < 10 && System.nanoTime() < deadline) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(classes.getUnloadedClassCount() - unloadedBefore).isGreaterThanOrEqualTo(10);
    }

    /** The house's release, and one that asks for 95 points of fit for an A. */
    private static ReleaseFolders twoReleases(Path top) throws IOException {
        HouseFolders.copy(top);
        var second = top.resolve("policies/2026.11.2");
        HouseFolders.copy(Path.of("policies/2026.11.1"), second);
        var fit = Files.readString(Path.of("decision-tables/fit.dmn"));
        var stricter =
                fit.replace("<text>&gt;= 75</text>", "<text>&gt;= 95</text>").replace("[55..75)", "[55..95)");
        assertThat(stricter).isNotEqualTo(fit);
        Files.createDirectories(second.resolve("decision-tables"));
        Files.writeString(second.resolve("decision-tables/fit.dmn"), stricter);
        var manifest = second.resolve("policy.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("version: 2026.11.1", "version: 2026.11.2"));
        HouseFolders.pin(top, SECOND);
        return HouseFolders.of(top);
    }
}
