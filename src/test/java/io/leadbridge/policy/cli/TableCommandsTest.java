package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.platform.Json;
import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.CompareDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandsTest {

    private static final String FIT = "decision-tables/fit.dmn";

    private final Path home;
    private int made;

    TableCommandsTest(@TempDir Path home) {
        this.home = home;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private Path size(String policy, String... rules) throws IOException {
        var text = new StringBuilder(
                "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                        + "<inputData id='i' name='employees'><variable name='employees' typeRef='number'/></inputData>"
                        + "<decision id='D' name='Size'><variable name='Size'/>"
                        + "<informationRequirement id='r'><requiredInput href='#i'/></informationRequirement><decisionTable hitPolicy='"
                        + policy
                        + "'><input><inputExpression typeRef='number'><text>employees</text></inputExpression></input><output/>");
        for (var rule : rules) {
            var cells = rule.split(" -> ", 2);
            text.append("<rule><inputEntry><text>")
                    .append(cells[0].replace("<", "&lt;"))
                    .append("</text></inputEntry><outputEntry><text>\"")
                    .append(cells[1])
                    .append("\"</text></outputEntry></rule>");
        }
        return file("size-" + ++made + ".dmn", text + "</decisionTable></decision></definitions>");
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
        assertThat(Ran.of("analyse", size("FIRST", "[0..50) -> SMALL", "< 20 -> TINY", ">= 60 -> LARGE")))
                .isEqualTo(new Ran(
                        1,
                        """
                        Size  FIRST             3 rows  NOT SOUND
                          gap           no row matches where employees is [50..60)
                                        for example employees = 50
                        1 table, 1 not sound
                        """,
                        ""));
        assertThat(Ran.of("analyse", size("UNIQUE", "< 50 -> SMALL", ">= 40 -> LARGE"))
                        .out())
                .contains("\n  conflict      rows 1 and 2 both match where employees is [40..50)");
        assertThat(Ran.of("analyse", size("FIRST", "- -> ANY", "< 20 -> TINY")).out())
                .contains("\n  unreachable   row 2 is unreachable: row 1 already matches every case it matches\n");
    }

    @Test
    void hints_alone_are_no_findings() throws IOException {
        var ran = Ran.of("analyse", size("FIRST", "< 20 -> SMALL", "< 50 -> SMALL", "- -> LARGE"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("  sound\n  hint          row 1 is redundant");
    }

    @Test
    void a_table_with_a_cell_that_only_KIE_evaluates_is_not_proved() throws IOException {
        var ran = Ran.of("analyse", size("FIRST", "? * 2 > 10 -> SMALL", "- -> LARGE"));

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
        var syntax = Ran.of("analyse", size("UNIQUE", "[1.. -> SMALL", "- -> LARGE"));
        var type = Ran.of("analyse", size("UNIQUE", "\"abc\" -> SMALL", "- -> LARGE"));

        assertThat(syntax.code()).isEqualTo(1);
        assertThat(syntax.out())
                .startsWith("error: ")
                .contains("table 'Size', row 1, column 'employees': a syntax error in [1..\n");
        assertThat(type.code()).isEqualTo(1);
        assertThat(type.out()).startsWith("error: ").contains("row 1, column 'employees': \"abc\" is no number\n");
    }

    @Test
    void a_table_that_could_not_be_read_is_not_compared() throws IOException {
        var before = size("FIRST", "< 50 -> SMALL", "- -> LARGE");
        var after = size("FIRST", "< abs(50) -> SMALL", "- -> LARGE");

        var ran = Ran.of("compare", before, after);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo("Size: not compared, it could not be read in full\n0 tables in both, 0 equivalent\n");
    }

    @Test
    void json_is_the_body_of_the_api() throws IOException {
        var file = size("FIRST", "[0..50) -> SMALL", ">= 60 -> LARGE");
        var other = size("FIRST", "[0..50) -> SMALL", ">= 50 -> LARGE");
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
        var promises = file(
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
        var before = size("FIRST", "< 50 -> SMALL", "- -> LARGE");
        var spelled = size("FIRST", "< 50 -> SMALL", "not(< 50) -> LARGE", "null -> LARGE");
        var after = size("FIRST", "< 60 -> SMALL", "- -> LARGE");

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
        var promises = file(
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

    @Test
    void a_document_that_is_none_is_a_finding() throws IOException {
        var doctype = file("x.dmn", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>");
        var nothing = file("y.dmn", "no xml");

        assertThat(Ran.of("analyse", doctype).code()).isEqualTo(1);
        assertThat(Ran.of("analyse", doctype).out())
                .startsWith("error: " + doctype + ":1: a document type declaration is not allowed");
        assertThat(Ran.of("analyse", nothing).out()).startsWith("error: " + nothing + ": is no DMN document");
        assertThat(Ran.of("compare", nothing, nothing).code()).isEqualTo(1);
        assertThat(Ran.of("analyse", doctype, "--json")
                        .json()
                        .at("/findings/0/severity")
                        .asText())
                .isEqualTo("ERROR");
    }

    @Test
    void what_cannot_be_read_is_named() throws IOException {
        var latin = Files.write(home.resolve("latin.dmn"), "<a>ä</a>".getBytes(StandardCharsets.ISO_8859_1));
        var yaml = file("bad.yaml", "invariants: [{}]");

        assertThat(Ran.of("analyse", "nowhere.dmn"))
                .isEqualTo(new Ran(2, "", "leadbridge: nowhere.dmn does not exist\n"));
        assertThat(Ran.of("analyse", latin).err()).isEqualTo("leadbridge: " + latin + " is not UTF-8\n");
        assertThat(Ran.of("analyse", FIT, FIT).err()).isEqualTo("leadbridge: " + FIT + " is named twice\n");
        assertThat(Ran.of("prove", FIT, "--invariants", yaml).err())
                .startsWith("leadbridge: " + yaml + " is no invariants.yaml: error: ");
        assertThat(Ran.of("prove", FIT, "--invariants", yaml).code()).isEqualTo(2);
        assertThat(Ran.of("analyse", home).err())
                .isEqualTo("leadbridge: " + home + " is no release: name a folder such as policies/2026.11.1\n");
    }

    @Test
    void names_from_a_file_do_not_steer_the_terminal() throws IOException {
        var text = Files.readString(size("FIRST", "- -> ANY")).replace("'Size'", "'Si&#10;ze\u202E\u007F'");
        var ran = Ran.of("analyse", file("steer.dmn", text));

        assertThat(ran.out())
                .matches("(?s)[\\x20-\\x7e\\n]*")
                .startsWith("Si ze??  FIRST ")
                .hasLineCount(3);
    }

    @Test
    void a_cell_nested_without_end_does_no_harm() throws IOException {
        var ran = Ran.of("analyse", size("FIRST", "(".repeat(200_000) + " -> ANY", "- -> ALL"));
        var minus = Ran.of("analyse", size("FIRST", "-".repeat(90_000) + "1 -> ANY", "- -> ALL"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("row 1, column 'employees': more than 20000 characters; evaluated by KIE");
        assertThat(Ran.of("analyse", size("FIRST", "(".repeat(2_000) + " -> ANY", "- -> ALL"))
                        .err())
                .contains("row 1, column 'employees': more than 100 brackets within each other; evaluated by KIE");
        assertThat(minus.code()).isEqualTo(1);
        assertThat(minus.err()).hasSizeLessThan(200_000).contains("row 1, column 'employees': ");
    }
}
