package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on DMN files that are no release. */
class TestOnDocumentsTest {

    private final Path home;

    TestOnDocumentsTest(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void cases_run_on_documents_that_are_no_release() throws IOException {
        var cases = Files.writeString(
                home.resolve("cases.yaml"),
                """
                asOf: 2026-11-02T09:00:00Z
                cases:
                  - name: the lowest A
                    table: FitGrade
                    inputs: {FitScore: 75}
                    expect: {FitGrade: A, rows: {FitGrade: [1]}}
                  - name: wrong
                    table: FitGrade
                    inputs: {FitScore: 74}
                    expect: {FitGrade: A, rows: {FitGrade: [2]}}
                  - name: undeclared
                    table: FitGrade
                    inputs: {FitScore: 101}
                    expect: {FitGrade: A, rows: {FitGrade: [1]}}
                  - name: unknown
                    table: Nothing
                    inputs: {FitScore: 74}
                    expect: {FitGrade: A, rows: {FitGrade: [2]}}
                """);

        var ran = Ran.of("test", "decision-tables/fit.dmn", "--cases", cases, "--coverage", "--generate");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("  cases         4 run, 3 failed\n  FAILED        wrong (" + cases + ":7)\n"
                        + "                FitGrade: expected A, but got B\n  FAILED        undeclared (")
                .contains("there is no decision of this name whose table could be read in full\n")
                .contains("  coverage      2 of 21 rows, 0 of 0 guards, ")
                .contains("no case of FitGrade tries FitScore just below 55\n")
                .doesNotContain("no case of FitGrade tries FitScore just below 75\n");
    }

    @Test
    void cases_generated_from_nothing_hit_every_row_and_boundary_of_a_document() throws IOException {
        var head = "asOf: 2026-11-02T09:00:00Z\ncases:";
        var none = Files.writeString(home.resolve("none.yaml"), head + " []\n");
        var missing = Ran.of("test", "decision-tables/fit.dmn", "--cases", none, "--coverage", "--generate");
        assertThat(missing.code()).isEqualTo(1);

        var all = Files.writeString(
                home.resolve("all.yaml"),
                head + missing.out().substring(missing.out().indexOf("\n#")));
        var ran = Ran.of("test", "decision-tables/fit.dmn", "--cases", all, "--coverage", "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().at("/cases/failed").size()).isZero();
        assertThat(ran.json().at("/coverage/version").isNull()).isTrue();
        assertThat(ran.json().at("/coverage/complete").asBoolean()).isTrue();
    }

    @Test
    void cases_that_cannot_be_read_are_named() throws IOException {
        var bad = Files.writeString(home.resolve("bad.yaml"), "cases: [{}]");

        assertThat(Ran.of("test", "decision-tables/fit.dmn", "--cases", bad).err())
                .startsWith("leadbridge: " + bad + " is no cases.yaml: error: ");
        assertThat(Ran.of("test", "decision-tables/fit.dmn", "decision-tables/sla.dmn")
                        .err())
                .startsWith("leadbridge: Name one folder of a release, or DMN files and --cases\n");
        assertThat(Ran.of("test", "nowhere.dmn", "--cases", bad).code()).isEqualTo(2);
    }
}
