package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.PolicyVersion;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    private static final PolicyVersion VERSION = new PolicyVersion("2026.11.1");

    @TempDir
    private static Path top = Path.of("");

    @Test
    void releases_are_read_from_a_folder() {
        ReleaseFolder.sound(top.resolve("folder"));

        var files = new PolicyFiles(Optional.of(top.resolve("folder").toString()), Optional.of("2026.11.1"));

        assertThat(files.versions()).containsExactly(VERSION);
        assertThat(files.chosen()).contains(VERSION);
        assertThat(files.read(VERSION).content()).isPresent();
    }

    @Test
    void releases_are_read_from_the_jar_itself() throws IOException {
        var house = top.resolve("house/leadbridge");
        ReleaseFolder.sound(house).write("policies/README.md", "anchor");
        var jar = top.resolve("a jar.jar");
        pack(house, jar);

        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                var files = new PolicyFiles(Optional.empty(), Optional.empty());
                assertThat(files.versions()).containsExactly(VERSION);
                assertThat(files.read(VERSION).findings()).isEmpty();
                assertThat(files.read(VERSION).content()).isPresent();
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    @Test
    void releases_are_read_from_a_folder_of_classes() {
        var files = new PolicyFiles(Optional.empty(), Optional.empty());

        assertThat(files.versions()).contains(VERSION);
    }

    @Test
    void only_folders_named_like_a_version_are_releases_newest_first() throws IOException {
        for (var name : new String[] {"2026.9.1", "2026.11.2", "2026.11.10", "drafts", "2026.011.1"}) {
            Files.createDirectories(top.resolve("many/policies").resolve(name));
        }

        assertThat(new FileTree(top.resolve("many")).versions())
                .extracting(PolicyVersion::value)
                .containsExactly("2026.11.10", "2026.11.2", "2026.9.1");
    }

    @Test
    void a_wrong_configuration_is_refused_by_the_name_of_its_property() {
        assertThatThrownBy(() -> new PolicyFiles(Optional.of(top.resolve("none").toString()), Optional.empty()))
                .hasMessageStartingWith("leadbridge.policies.root: ");
        assertThatThrownBy(() -> new PolicyFiles(Optional.empty(), Optional.of("latest")))
                .hasMessage("leadbridge.policy.active: 'latest' is not a version such as 2026.11.1");
    }

    private static void pack(Path house, Path jar) throws IOException {
        try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                var files = Files.walk(house)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = zip.getPath("/leadbridge/" + house.relativize(file));
                if (target.getParent() != null) {
                    Files.createDirectories(target.getParent());
                }
                Files.copy(file, target);
            }
        }
    }
}
