package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze x | unknown command 'analyze'; did you mean 'analyse'? | leadbridge [-hV] COMMAND",
                "--jsn | unknown option '--jsn' | leadbridge [-hV] COMMAND",
                "-Dquarkus.http.port=1 | unknown option '-Dquarkus.http.port=1' | leadbridge [-hV] COMMAND",
                "analyse --jsn x | unknown option '--jsn'; did you mean '--json'? | leadbridge analyse [-h]",
                "analyse | Missing required parameter: 'PATH' | leadbridge analyse [-h]",
                "compare a | Missing required parameter: 'NEW' | leadbridge compare [-h]",
                "compare a b c | unknown argument 'c' | leadbridge compare [-h]",
                "prove | Name DMN files or --policy | leadbridge prove [-h]",
                "prove decision-tables/fit.dmn | Nothing is promised: name --invariants | leadbridge prove [-h]",
                "prove --invariants | Missing required parameter for option '--invariants' (FILE) | leadbridge prove [-h]",
                "test --covrage x | unknown option '--covrage'; did you mean '--coverage'? | leadbridge test [-h]",
            })
    void a_wrong_command_says_what_is_wrong_what_was_meant_and_how_it_is_used(
            String args, String message, String usage) {
        var ran = Ran.of((Object[]) args.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().toList()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ran.err())
                .startsWith("leadbridge: " + message + "\nusage: " + usage)
                .contains("'leadbridge help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "compare", "prove", "test", "pin"})
    void each_command_explains_itself(String command) {
        var asked = Ran.of(command, "--help");

        assertThat(asked.code()).isZero();
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("Usage: leadbridge " + command + " [-h]", "--json");
        assertThat(Ran.of("help", command)).isEqualTo(asked);
    }

    @Test
    void help_names_every_command_and_the_exit_codes() {
        var ran = Ran.of("help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("analyse", "compare", "prove", "test", "Exit codes: 0", "starts the service");
        assertThat(Ran.of("--help")).isEqualTo(ran);
        assertThat(Ran.of("help", "nothing").code()).isEqualTo(2);
    }

    @Test
    void the_version_is_one_line() {
        assertThat(Ran.of("--version").out()).matches("leadbridge [^\\n]+\\n");
        assertThat(Ran.of("-V").code()).isZero();
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_no_file_of_arguments() {
        assertThat(Ran.of("analyse", "@pom.xml").err()).isEqualTo("leadbridge: @pom.xml does not exist\n");
    }
}
