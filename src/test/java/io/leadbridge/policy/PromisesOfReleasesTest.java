package io.leadbridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Monotone;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a release promises of its tables is proved before it is used. */
class PromisesOfReleasesTest {

    private static final PolicyVersion FIRST = new PolicyVersion("2026.11.1");
    private static final PolicyVersion SECOND = new PolicyVersion("2026.11.2");

    private final FakeReleaseFolders folders = new FakeReleaseFolders();

    private LoadedReleases loaded() {
        var releases = new LoadedReleases(folders, new FakeRuleCompiler(), RealTableReader.start());
        releases.reload();
        return releases;
    }

    @Test
    void a_release_whose_invariant_is_broken_is_refused_and_the_lead_that_breaks_it_is_shown() {
        var promise = new Invariant("small-is-small", "s", Map.of("size", "< 10"), Map.of("Class", "\"SMALL\""), 4);
        folders.with("2026.11.1", table("<= 9"), promise).with("2026.11.2", table("< 10"), promise);

        var releases = loaded();

        assertThat(releases.active().version()).isEqualTo(SECOND);
        assertThat(releases.find(FIRST)).isEmpty();
        assertThat(releases.list().get(1).findings())
                .extracting(Finding::line, Finding::message)
                .containsExactly(
                        tuple(
                                4,
                                "invariant 'small-is-small' is broken: where size is 9.5, Class is \"LARGE\", but must be \"SMALL\""));
    }

    @Test
    void a_release_whose_output_goes_the_wrong_way_is_refused_and_the_rows_are_shown() {
        var promise = new Monotone(
                "Class",
                "Larger is never smaller",
                "size",
                List.of(),
                "Class",
                List.of("\"SMALL\"", "\"LARGE\""),
                Monotone.Direction.INCREASING,
                9);
        folders.with("2026.11.1", table(">= 9"), promise).with("2026.11.2", table("< 10"), promise);

        var releases = loaded();

        assertThat(releases.active().version()).isEqualTo(SECOND);
        assertThat(releases.find(FIRST)).isEmpty();
        assertThat(releases.list().get(1).findings())
                .extracting(Finding::line, Finding::message)
                .containsExactly(tuple(
                        9,
                        "monotone 'Larger is never smaller' is broken: row 1 lowers Class though size grows:"
                                + " it falls from \"LARGE\" (row 2) to \"SMALL\" where size grows from < 9 to >= 9"));
    }

    private static String table(String small) {
        var rule =
                "<rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>\"%s\"</text></outputEntry></rule>";
        return ("<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                        + "<inputData id='i' name='size'><variable name='size' typeRef='number'/></inputData>"
                        + "<decision id='D' name='Class'><variable name='Class'/>"
                        + "<informationRequirement><requiredInput href='#i'/></informationRequirement><decisionTable hitPolicy='FIRST'>"
                        + "<input><inputExpression typeRef='number'><text>size</text></inputExpression></input><output/>")
                + rule.formatted(small.replace("<", "&lt;"), "SMALL")
                + rule.formatted("-", "LARGE")
                + "</decisionTable></decision></definitions>";
    }
}
