package io.leadbridge.policy.store;

import io.leadbridge.kernel.PolicyVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folders {@code policies}, {@code decision-tables} and {@code rules} under one top folder, and nothing outside it. */
record FileTree(Path top) {

    private static final Pattern RELATIVE =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final long MAX_BYTES = 4 << 20;

    /** Whether a text is a path downwards: letters, digits and {@code . _ -} between slashes, no part beginning with a dot. */
    static boolean isRelative(String path) {
        return path.length() <= 200 && RELATIVE.matcher(path).matches();
    }

    /** The versions there are folders for, newest first. */
    List<PolicyVersion> versions() {
        var policies = top.resolve("policies");
        if (!Files.isDirectory(policies)) {
            return List.of();
        }
        try (var folders = Files.list(policies)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .filter(PolicyVersion::isVersion)
                    .map(PolicyVersion::new)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + policies, e);
        }
    }

    /**
     * Where a file of a release is: in the folder of the version, or shared under the top folder, or, for a schema, in the
     * running service itself; relative to the top.
     */
    Optional<String> locate(PolicyVersion version, String path) {
        var own = "policies/" + version + "/" + path;
        return Files.isRegularFile(top.resolve(own))
                ? Optional.of(own)
                : Optional.of(path)
                        .filter(shared -> Files.isRegularFile(top.resolve(shared)) || schema(shared) != null);
    }

    private static @Nullable URL schema(String path) {
        return path.startsWith("schemas/") ? FileTree.class.getClassLoader().getResource(path) : null;
    }

    /** The content of a file that was located. */
    byte[] read(String located) throws IOException {
        var schema = Files.isRegularFile(top.resolve(located)) ? null : schema(located);
        if (schema != null) {
            try (var content = schema.openStream()) {
                return content.readAllBytes();
            }
        }
        var file = top.resolve(located).toRealPath();
        if (!file.startsWith(top.toRealPath())) {
            throw new IOException("leads out of the folder of the policies");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("is larger than " + MAX_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }
}
