package io.leadbridge.policy.store;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.ReleaseFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Release folders for tests of the whole pipeline. */
public final class HouseFolders {

    private HouseFolders() {}

    /** The releases of this house. */
    public static ReleaseFolders of() {
        return of(Path.of(""));
    }

    public static ReleaseFolders of(Path top) {
        return new PolicyFiles(Optional.of(top.toString()), Optional.empty());
    }

    /** The reader and writer of production. */
    public static AuthoredFiles files() {
        return new YamlFiles();
    }

    /** Copies the releases of this house, to be changed. */
    public static void copy(Path top) throws IOException {
        for (var folder : new String[] {"decision-tables", "rules", "policies"}) {
            copy(Path.of(folder), top.resolve(folder));
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }

    /** Pins the files of a release as they are. */
    public static void pin(Path top, PolicyVersion version) throws IOException {
        Pins.renew(new FileTree(top), version);
    }
}
