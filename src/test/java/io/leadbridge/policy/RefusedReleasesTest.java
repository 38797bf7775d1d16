package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.tables.kie.RealTableReader;
import org.junit.jupiter.api.Test;

class RefusedReleasesTest {

    private final FakeReleaseFolders folders = new FakeReleaseFolders();
    private final LoadedReleases releases =
            new LoadedReleases(folders, new FakeRuleCompiler(), RealTableReader.start());

    @Test
    void an_error_in_one_file_does_not_hide_those_in_others() {
        folders.refused("2026.11.1", "BROKEN", "/bogus: is not a known field");

        releases.reload();

        assertThat(releases.list().get(0).findings())
                .extracting(Finding::file)
                .contains("policies/2026.11.1/settings.yaml", "decision-tables/only.dmn");
    }

    @Test
    void a_release_whose_rules_compile_is_refused_all_the_same() {
        folders.refused("2026.11.1", "first", "/bogus: is not a known field");

        releases.reload();

        assertThat(releases.find(new PolicyVersion("2026.11.1"))).isEmpty();
        assertThat(releases.list().get(0).active()).isFalse();
    }

    @Test
    void a_release_that_acts_goes_on_as_it_was_when_it_is_refused() {
        folders.with("2026.11.1", "first");
        releases.reload();
        var before = releases.active();

        folders.refused("2026.11.1", "second", "/bogus: is not a known field");
        releases.reload();

        assertThat(releases.active()).isSameAs(before);
    }
}
