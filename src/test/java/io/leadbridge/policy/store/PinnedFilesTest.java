package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.PinnedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The releases of this house are pinned; run with {@code -Dpin=<version>} it pins that release anew first. */
class PinnedFilesTest {

    private static final FileTree HOUSE = new FileTree(Path.of(""));

    static List<PolicyVersion> releases() {
        return HOUSE.versions();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_release_is_pinned_as_it_is(PolicyVersion version) throws IOException {
        if (version.value().equals(System.getProperty("pin"))) {
            Pins.renew(HOUSE, version);
        }
        assertThat(ReleaseReader.read(HOUSE, version).findings())
                .as("after an edit, pin the files anew: ./mvnw -q test -Dtest=PinnedFilesTest -Dpin=%s", version)
                .isEmpty();
    }

    @Test
    void the_newest_release_pins_every_shared_table_and_guard() throws IOException {
        var newest = ReleaseReader.read(HOUSE, releases().get(0)).content().orElseThrow();
        try (var tables = Files.list(Path.of("decision-tables"));
                var guards = Files.list(Path.of("rules"))) {
            var shared = Stream.concat(tables, guards)
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".dmn") || path.endsWith(".drl"));
            assertThat(newest.files()).extracting(PinnedFile::path).containsAll(shared.toList());
        }
    }

    @Test
    void pinning_anew_mends_stale_pins_and_changes_nothing_else(@TempDir Path top) throws IOException {
        var folder = ReleaseFolder.sound(top);
        var before = Files.readString(top.resolve(ReleaseFolder.MANIFEST));
        folder.write("decision-tables/fit.dmn", "<changed/>");
        assertThat(folder.read().findings()).extracting(Finding::file).containsExactly("decision-tables/fit.dmn");

        Pins.renew(new FileTree(top), new PolicyVersion("2026.11.1"));

        assertThat(folder.findings()).isEmpty();
        var digest = "sha256:[0-9a-f]{64}";
        assertThat(Files.readString(top.resolve(ReleaseFolder.MANIFEST)).replaceAll(digest, ""))
                .isEqualTo(before.replaceAll(digest, ""));
    }
}
