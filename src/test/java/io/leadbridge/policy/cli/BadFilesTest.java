package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no tables, or that mean harm. */
class BadFilesTest {

    private static final String FIT = "decision-tables/fit.dmn";

    private final Path home;
    private final TableFiles files;

    BadFilesTest(@TempDir Path home) {
        this.home = home;
        this.files = new TableFiles(home);
    }

    @Test
    void a_document_that_is_none_is_a_finding() throws IOException {
        var doctype = files.write("x.dmn", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>");
        var nothing = files.write("y.dmn", "no xml");

        assertThat(Ran.of("analyse", doctype).code()).isEqualTo(1);
        assertThat(Ran.of("analyse", doctype).out())
                .startsWith("error: " + doctype + ":1: a document type declaration is not allowed");
        assertThat(Ran.of("analyse", nothing).out()).startsWith("error: " + nothing + ":1: is not well-formed XML");
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
        var yaml = files.write("bad.yaml", "invariants: [{}]");

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
    void a_byte_order_mark_before_a_document_is_no_part_of_it() throws IOException {
        var text = "\uFEFF" + Files.readString(files.size("FIRST", "- -> ANY"));
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var file = Files.write(home.resolve(charset.name() + ".dmn"), text.getBytes(charset));
            assertThat(Ran.of("analyse", file)).isEqualTo(Ran.of("analyse", files.size("FIRST", "- -> ANY")));
        }
    }

    @Test
    void names_from_a_file_do_not_steer_the_terminal() throws IOException {
        var text = Files.readString(files.size("FIRST", "- -> ANY")).replace("'Size'", "'Si&#10;ze\u202E\u007F'");
        var ran = Ran.of("analyse", files.write("steer.dmn", text));

        assertThat(ran.out())
                .matches("(?s)[\\x20-\\x7e\\n]*")
                .startsWith("Si ze??  FIRST ")
                .hasLineCount(3);
    }

    @Test
    void a_cell_nested_without_end_does_no_harm() throws IOException {
        var ran = Ran.of("analyse", files.size("FIRST", "(".repeat(200_000) + " -> ANY", "- -> ALL"));
        var minus = Ran.of("analyse", files.size("FIRST", "-".repeat(90_000) + "1 -> ANY", "- -> ALL"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("row 1, column 'employees': more than 20000 characters; evaluated by KIE");
        assertThat(Ran.of("analyse", files.size("FIRST", "(".repeat(2_000) + " -> ANY", "- -> ALL"))
                        .err())
                .contains("row 1, column 'employees': more than 100 brackets within each other; evaluated by KIE");
        assertThat(minus.code()).isEqualTo(1);
        assertThat(minus.err()).hasSizeLessThan(200_000).contains("row 1, column 'employees': ");
    }
}
