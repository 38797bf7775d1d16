package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.store.HouseFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String RELEASE = "policies/2026.11.1";

    private final Path home;

    TestCommandTest(@TempDir Path home) {
        this.home = home;
    }

    /** The house with one file changed, and pinned anew. */
    private Path changed(String file, String from, String to) throws IOException {
        HouseFolders.copy(home);
        var before = Files.readString(home.resolve(file));
        assertThat(before).contains(from);
        Files.writeString(home.resolve(file), before.replace(from, to));
        HouseFolders.pin(home, new PolicyVersion("2026.11.1"));
        return home.resolve(RELEASE);
    }

    @Test
    void the_newest_release_passes_and_says_what_was_checked() {
        var ran = Ran.of("test", RELEASE);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("release 2026.11.1: loaded, sha256:")
                .contains("14 tables in 9 files, no gap, no conflict, no unreachable row; 12 guards\n")
                .contains("hold for all inputs\n", "run, all passed\n")
                .doesNotContain("coverage", "missing");
    }

    @Test
    void coverage_names_what_no_case_hits_and_generated_cases_can_be_pasted() {
        var ran = Ran.of("test", RELEASE, "--coverage", "--generate");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("124 of 124 rows, 12 of 12 guards, ")
                .contains("  missing       no case of FitGrade tries FitScore 75\n");
        var pasted = ran.out().substring(ran.out().indexOf("\n#"));
        var read = HouseFolders.files().cases("cases.yaml", "asOf: 2026-11-02T09:00:00Z\ncases:" + pasted);
        assertThat(read.findings()).isEmpty();
        assertThat(read.all()).extracting("name").contains("FitGrade: FitScore 75");
    }

    @Test
    void as_json_it_holds_the_bodies_of_the_api() {
        var body = Ran.of("test", RELEASE, "--coverage", "--json").json();

        assertThat(body.at("/fine").asBoolean()).isTrue();
        assertThat(body.at("/release/version").asText()).isEqualTo("2026.11.1");
        assertThat(body.at("/cases/failed").size()).isZero();
        assertThat(body.at("/coverage/complete").asBoolean()).isFalse();
        assertThat(body.at("/coverage/tables").size()).isEqualTo(14);
    }

    @Test
    void a_case_that_fails_says_what_was_expected_and_what_came_out() throws IOException {
        var folder = changed(
                RELEASE + "/cases.yaml",
                "outcome: ROUTE, routeClass: SALES_NOW, priority: 1, fitScore: 90, fitGrade: A",
                "outcome: ROUTE, routeClass: SALES_NOW, priority: 2, fitScore: 90, fitGrade: A");

        var ran = Ran.of("test", folder);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("run, 1 failed\n  FAILED        G0 the example of the README (policies/2026.11.1/cases.yaml:")
                .contains("                priority: expected 2, but got 1\n");
        var body = Ran.of("test", folder, "--json").json();
        assertThat(body.at("/fine").asBoolean()).isFalse();
        assertThat(body.at("/cases/failed/0/differences/0").asText()).isEqualTo("priority: expected 2, but got 1");
    }

    @Test
    void a_row_that_no_case_hits_is_a_finding_where_coverage_is_asked_for() throws IOException {
        HouseFolders.copy(home);
        var cases = home.resolve(RELEASE + "/cases.yaml");
        var text = Files.readString(cases);
        var start = text.indexOf("  - name: one lead in twenty of a canary release is sampled");
        var end = text.indexOf("  - name:", start + 1);
        Files.writeString(cases, text.substring(0, start) + (end < 0 ? "" : text.substring(end)));
        HouseFolders.pin(home, new PolicyVersion("2026.11.1"));

        assertThat(Ran.of("test", home.resolve(RELEASE)).code()).isZero();
        var ran = Ran.of("test", home.resolve(RELEASE), "--coverage", "--generate");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("no case hits row 6 of ReviewGate\n", "name: \"ReviewGate: row 6");
    }

    @Test
    void a_gap_refuses_the_release_with_the_finding() throws IOException {
        var ran = Ran.of("test", changed("decision-tables/fit.dmn", "[55..75)", "[60..75)"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error: decision-tables/fit.dmn: table 'FitGrade': no row matches where FitScore is [55..60)")
                .endsWith("release 2026.11.1: refused; its cases were not run\n");
    }

    @Test
    void a_table_that_only_the_engine_evaluates_is_all_that_is_told() throws IOException {
        var ran = Ran.of(
                "test",
                changed(
                        "decision-tables/sla.dmn",
                        "<inputEntry id=\"SlaPolicy_1_i1\"><text>\"SALES_NOW\"<",
                        "<inputEntry id=\"SlaPolicy_1_i1\"><text>upper case(\"sales_now\")<"));

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .isEqualTo("warning: decision-tables/sla.dmn:75: table 'SlaPolicy', row 1, column 'routeClass':"
                        + " a function call; evaluated by KIE\n");
        assertThat(ran.out())
                .contains("no unreachable row was found, but not all is proved: see the warnings; 12 guards\n")
                .contains("directions: no breach was found, but not all is proved: see the warnings\n")
                .contains("run, all passed\n");
    }

    @Test
    void what_hangs_on_a_table_that_could_not_be_read_names_that_table() throws IOException {
        var ran = Ran.of(
                "test",
                changed(
                        "decision-tables/sufficiency.dmn",
                        "<inputEntry id=\"DataSufficiency_6_i6\"><text>null<",
                        "<inputEntry id=\"DataSufficiency_6_i6\"><text>? = null or is(?, null)<"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("table 'DataSufficiency', row 6, column 'numberOfEmployees'");
        assertThat(ran.out())
                .contains("action 'learn-the-number-of-employees': what 'numberOfEmployees' could become is not known,"
                        + " because table 'DataSufficiency' could not be read in full; mend what the finding about it"
                        + " names, or say with 'to' what it could become\n")
                .doesNotContain("no table alone tests", "confirm-the-account");
    }

    @Test
    void a_syntax_error_is_told_with_file_and_line_and_row_and_column() throws IOException {
        var ran = Ran.of("test", changed("decision-tables/fit.dmn", "[55..75)", "[55.."));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "error: decision-tables/fit.dmn:313: table 'FitGrade', row 2, column 'FitScore': a syntax error"
                                + " in [55..\n")
                .doesNotContain("Exception", "no table alone", "fit.dmn:313: a syntax error");
    }

    @Test
    void a_function_outside_of_FEEL_is_refused() throws IOException {
        var ran = Ran.of(
                "test",
                changed(
                        "decision-tables/fit.dmn",
                        "max(0, min(100,",
                        "{f: function(x) external {java: {class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\"}}}.f(\"HOME\") + max(0, min(100,"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("error: decision-tables/fit.dmn").contains("refused; its cases were not run");
    }

    @Test
    void a_stale_pin_is_a_finding_and_a_folder_that_is_no_release_is_none() throws IOException {
        HouseFolders.copy(home);
        Files.writeString(home.resolve("decision-tables/fit.dmn"), "<changed/>");

        var ran = Ran.of("test", home.resolve(RELEASE));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("error: decision-tables/fit.dmn: its digest is ");
        assertThat(Ran.of("test", home.resolve("policies")).code()).isEqualTo(2);
        assertThat(Ran.of("test", "policies/2031.1.1").err())
                .isEqualTo("leadbridge: policies/2031.1.1 does not exist\n");
        assertThat(Ran.of("test", "pom.xml").err()).isEqualTo("leadbridge: pom.xml is no folder of a release\n");
    }

    @Test
    void pinning_makes_the_release_of_the_files_as_they_are() throws IOException {
        HouseFolders.copy(home);
        var folder = home.resolve(RELEASE);
        Files.writeString(
                home.resolve("decision-tables/fit.dmn"),
                Files.readString(home.resolve("decision-tables/fit.dmn")) + "<!-- edited -->");
        assertThat(Ran.of("test", folder).code()).isEqualTo(1);

        assertThat(Ran.of("pin", folder))
                .isEqualTo(new Ran(
                        0, "  pinned        decision-tables/fit.dmn\n1 pin renewed; say why in policy.yaml\n", ""));
        assertThat(Ran.of("test", folder).code()).isZero();
        assertThat(Ran.of("pin", folder).out()).isEqualTo("every pin was right\n");
        assertThat(Ran.of("pin", folder, "--json").json().at("/pinned").size()).isZero();

        Files.delete(home.resolve("decision-tables/fit.dmn"));
        assertThat(Ran.of("pin", folder).code()).isEqualTo(2);
        assertThat(Ran.of("pin", folder).err()).contains("decision-tables/fit.dmn, which does not exist");
        assertThat(Ran.of("pin", home.resolve("policies/2031.1.1")).err()).contains("policy.yaml does not exist");
        assertThat(Ran.of("pin", home).code()).isEqualTo(2);
    }
}
