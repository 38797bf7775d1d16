package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.platform.Json;
import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.CompareDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandsTest {

    private static final String FIT = "decision-tables/fit.dmn";

    private final TableFiles files;

    TableCommandsTest(@TempDir Path home) {
        files = new TableFiles(home);
    }

    @Test
    void sound_tables_are_said_to_be_sound() {
        assertThat(Ran.of("analyse", FIT))
                .isEqualTo(new Ran(
                        0,
                        """
                        FitPoints  COLLECT_SUM      17 rows  sound
                        FitGrade   UNIQUE            4 rows  sound
                          hint          no row matches where FitScore is null (null is no gap unless a row asks for it)
                        2 tables, all sound
                        """,
                        ""));
    }

    @Test
    void a_gap_a_conflict_and_a_row_that_never_answers_are_found() throws IOException {
        assertThat(Ran.of("analyse", files.size("FIRST", "[0..50) -> SMALL", "< 20 -> TINY", ">= 60 -> LARGE")))
                .isEqualTo(new Ran(
                        1,
                        """
                        Size  FIRST             3 rows  NOT SOUND
                          gap           no row matches where employees is [50..60)
                                        for example employees = 50
                        1 table, 1 not sound
                        """,
                        ""));
        assertThat(Ran.of("analyse", files.size("UNIQUE", "< 50 -> SMALL", ">= 40 -> LARGE"))
                        .out())
                .contains("\n  conflict      rows 1 and 2 both match where employees is [40..50)");
        assertThat(Ran.of("analyse", files.size("FIRST", "- -> ANY", "< 20 -> TINY"))
                        .out())
                .contains("\n  unreachable   row 2 is unreachable: row 1 already matches every case it matches\n");
    }

    @Test
    void hints_alone_are_no_findings() throws IOException {
        var ran = Ran.of("analyse", files.size("FIRST", "< 20 -> SMALL", "< 50 -> SMALL", "- -> LARGE"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("  sound\n  hint          row 1 is redundant");
    }

    @Test
    void a_table_with_a_cell_that_only_KIE_evaluates_is_not_proved() throws IOException {
        var ran = Ran.of("analyse", files.size("FIRST", "? * 2 > 10 -> SMALL", "- -> LARGE"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo(
                        """
                        Size  FIRST             2 rows  NOT READ
                          not proved    not analysed: the table could not be read in full, and a finding says why
                        1 table, 1 not sound
                        """);
        assertThat(ran.err())
                .startsWith("warning: ")
                .contains("row 1, column 'employees': a formula; evaluated by KIE");
    }

    @Test
    void a_syntax_error_and_a_literal_of_another_type_are_errors() throws IOException {
        var syntax = Ran.of("analyse", files.size("UNIQUE", "[1.. -> SMALL", "- -> LARGE"));
        var type = Ran.of("analyse", files.size("UNIQUE", "\"abc\" -> SMALL", "- -> LARGE"));

        assertThat(syntax.code()).isEqualTo(1);
        assertThat(syntax.out())
                .startsWith("error: ")
                .contains("table 'Size', row 1, column 'employees': a syntax error in [1..\n");
        assertThat(type.code()).isEqualTo(1);
        assertThat(type.out()).startsWith("error: ").contains("row 1, column 'employees': \"abc\" is no number\n");
    }

    @Test
    void a_table_that_could_not_be_read_is_not_compared() throws IOException {
        var before = files.size("FIRST", "< 50 -> SMALL", "- -> LARGE");
        var after = files.size("FIRST", "< abs(50) -> SMALL", "- -> LARGE");

        var ran = Ran.of("compare", before, after);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo("Size: not compared, it could not be read in full\n0 tables in both, 0 equivalent\n");
    }

    @Test
    void json_is_the_body_of_the_api() throws IOException {
        var file = files.size("FIRST", "[0..50) -> SMALL", ">= 60 -> LARGE");
        var other = files.size("FIRST", "[0..50) -> SMALL", ">= 50 -> LARGE");
        var texts = Map.of(file.toString(), Files.readString(file));
        var others = Map.of(other.toString(), Files.readString(other));

        var analysed = Ran.of("analyse", "--json", file);
        var compared = Ran.of("compare", file, other, "--json");

        assertThat(analysed.code()).isEqualTo(1);
        assertThat(analysed.json())
                .isEqualTo(Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(
                        Ran.TOOLS.bodies().analysis(AnalyseTables.of(texts, List.of(), "", Ran.TOOLS.reader())))));
        assertThat(compared.code()).isEqualTo(1);
        assertThat(compared.json())
                .isEqualTo(Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(
                        Ran.TOOLS.bodies().differences(CompareDocuments.of(texts, others, Ran.TOOLS.reader())))));
    }

    @Test
    void a_release_is_analysed_with_the_directions_it_promises() {
        var ran = Ran.of("analyse", "policies/2026.11.1");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("\n  proved        ").endsWith("\n14 tables, all sound\n");
    }

    @Test
    void promises_of_a_file_are_proved_of_any_tables() throws IOException {
        var promises = files.write(
                "invariants.yaml",
                """
                invariants: []
                monotone:
                  - {table: FitGrade, text: more fit is a better grade, input: FitScore, output: FitGrade,
                     outputOrder: ['"A"', '"B"', '"C"', '"D"'], direction: INCREASING}
                """);

        var ran = Ran.of("analyse", FIT, "--invariants", promises);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("\n  promise       ");
    }

    @Test
    void versions_are_compared_by_what_they_answer() throws IOException {
        var before = files.size("FIRST", "< 50 -> SMALL", "- -> LARGE");
        var spelled = files.size("FIRST", "< 50 -> SMALL", "not(< 50) -> LARGE", "null -> LARGE");
        var after = files.size("FIRST", "< 60 -> SMALL", "- -> LARGE");

        assertThat(Ran.of("compare", before, spelled)).isEqualTo(new Ran(0, "1 table in both, all equivalent\n", ""));
        assertThat(Ran.of("compare", before, after))
                .isEqualTo(new Ran(
                        1,
                        """
                        Size: 1 region differs
                          differs       where employees is [50..60): "LARGE" becomes "SMALL"
                                        for example employees = 50
                        1 table in both, 0 equivalent
                        """,
                        ""));
        assertThat(Ran.of("compare", before, FIT).out()).contains("FitGrade: added\n", "Size: removed\n");
        assertThat(Ran.of("compare", "policies/2026.11.1", "policies/2026.11.1").code())
                .isZero();
    }

    @Test
    void invariants_are_proved_or_the_case_that_breaks_one_is_shown() throws IOException {
        var promises = files.write(
                "promises.yaml",
                """
                invariants:
                  - {name: low-is-d, text: few points are a D, when: {FitScore: '< 35'}, then: {FitGrade: '"D"'}}
                  - {name: high-is-b, text: many points are a B, when: {FitScore: '>= 75'}, then: {FitGrade: '"B"'}}
                """);

        var ran = Ran.of("prove", FIT, "--invariants", promises);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .startsWith("low-is-d   proved for all inputs: few points are a D\nhigh-is-b  broken: ")
                .endsWith("\n2 invariants, 1 proved\n");
        assertThat(Ran.of("prove", FIT, "--invariants", promises, "--json")
                        .json()
                        .at("/invariants/1/verdict")
                        .asText())
                .isEqualTo("REFUTED");
        var release = Ran.of("prove", "--policy", "policies/2026.11.1");
        assertThat(release.code()).isZero();
        assertThat(release.out()).endsWith(" invariants, all proved\n");
        assertThat(release.err()).contains("'monotone'");
    }
}
