package io.leadbridge.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a process: commands need no database and no port, and say nothing but their results. */
class PackagedCommandsIT {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path FIT = Path.of("decision-tables/fit.dmn").toAbsolutePath();
    private static final Path RELEASE = Path.of("policies/2026.11.1").toAbsolutePath();

    private final Path home;

    PackagedCommandsIT(@TempDir Path home) {
        this.home = home;
    }

    private Ran run(Object... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        Path empty = Files.createDirectories(home.resolve("empty"));
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(empty.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int code = builder.start().waitFor();
        try (var left = Files.list(empty)) {
            assertThat(left).as("no database was started").isEmpty();
        }
        return new Ran(code, Files.readString(out), Files.readString(err));
    }

    @Test
    void tables_are_analysed_and_compared() throws Exception {
        var other =
                Files.writeString(home.resolve("fit.dmn"), Files.readString(FIT).replace("[55..75)", "[60..75)"));

        assertThat(run("analyse", FIT)).isEqualTo(Ran.of("analyse", FIT));
        assertThat(run("analyse", other).code()).isEqualTo(1);
        assertThat(run("compare", FIT, FIT)).isEqualTo(new Ran(0, "2 tables in both, all equivalent\n", ""));
        var compared = run("compare", FIT, other, "--json");
        assertThat(compared.code()).isEqualTo(1);
        assertThat(compared.err()).isEmpty();
        assertThat(compared.json().at("/equivalent").asBoolean(true)).isFalse();
    }

    @Test
    void invariants_are_proved() throws Exception {
        var proved = run("prove", "--policy", RELEASE, "--json");

        assertThat(proved.code()).isZero();
        assertThat(proved.json().at("/proved").asBoolean()).isTrue();
    }

    @Test
    void a_release_is_tested() throws Exception {
        var tested = run("test", RELEASE, "--coverage");

        assertThat(tested.code()).isZero();
        assertThat(tested.err()).isEmpty();
        assertThat(tested).isEqualTo(Ran.of("test", RELEASE, "--coverage"));
        var json = run("test", RELEASE, "--coverage", "--json");
        assertThat(json.json().at("/coverage/cases/failed").size()).isZero();
        assertThat(json.err()).isEmpty();
    }

    @Test
    void cases_run_on_a_document_that_is_no_release() throws Exception {
        var cases = Files.writeString(
                home.resolve("cases.yaml"),
                "asOf: 2026-11-02T09:00:00Z\ncases: [{name: one, table: FitGrade, inputs: {FitScore: 75},"
                        + " expect: {FitGrade: A, rows: {FitGrade: [1]}}}]\n");

        assertThat(run("test", FIT, "--cases", cases)).isEqualTo(new Ran(0, "  cases         1 run, all passed\n", ""));
    }

    @Test
    void a_wrong_command_leaves_the_standard_output_empty() throws Exception {
        for (var args : List.of(List.of("analyze"), List.of("analyse", "--jsn"), List.of("test", "nowhere"))) {
            var ran = run(args.toArray());
            assertThat(ran.code()).as("%s", args).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("leadbridge: ").doesNotContain("\tat ");
        }
    }

    @Test
    void it_knows_its_version() throws Exception {
        assertThat(run("--version").out()).matches("leadbridge \\d+\\.\\d+\\.\\d+.*\\n");
    }
}
