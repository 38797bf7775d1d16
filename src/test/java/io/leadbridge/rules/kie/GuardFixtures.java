package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.RuleSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The guards of this house, and guards made up for a test. */
final class GuardFixtures {

    static final Qualification READY = new Qualification(true, "COMPLETE", 90, 66, "A1", "ALLOW");
    static final Qualification SILENT = new Qualification(false, "COMPLETE", 90, 0, "A4", "ALLOW");

    private static final String HEAD =
            """
            package io.leadbridge.guards
            import io.leadbridge.rules.AccountFacts
            import io.leadbridge.rules.ConsentFacts
            import io.leadbridge.rules.Facts.ActivityFacts
            import io.leadbridge.rules.LeadFacts
            import io.leadbridge.rules.SignalFact
            global io.leadbridge.rules.Verdicts verdicts
            """;

    private GuardFixtures() {}

    static List<RuleSource> ofTheHouse() {
        try (var files = Files.list(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(GuardFixtures::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSource read(Path file) {
        try {
            return new RuleSource("rules/" + file.getFileName(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guards compile(GuardWorkers workers, List<RuleSource> sources) {
        var compiled = new GuardCompiler(workers).compile(sources);
        assertThat(compiled.findings()).isEmpty();
        return Objects.requireNonNull(compiled.guards());
    }

    /** A file with one guard on lines 8 to 15. */
    static RuleSource guard(String condition, String consequence) {
        return file(
                """
                rule "made-up"
                    @code(MADE_UP)
                    @reason("made up for a test")
                when
                    %s
                then
                    %s
                end
                """
                        .formatted(condition, consequence));
    }

    static RuleSource file(String body) {
        return new RuleSource("rules/made-up.drl", HEAD + body);
    }
}
