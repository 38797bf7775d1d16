package io.leadbridge.policy.store;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.ReleaseFolders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The releases of the folder {@code leadbridge.policies.root}, or else those the jar carries. */
@Singleton
final class PolicyFiles implements ReleaseFolders {

    /** A file every jar carries, by which the others are found. */
    private static final String ANCHOR = "leadbridge/policies/README.md";

    private final Optional<String> root;
    private final Optional<PolicyVersion> chosen;

    PolicyFiles(
            @ConfigProperty(name = "leadbridge.policies.root") Optional<String> root,
            @ConfigProperty(name = "leadbridge.policy.active") Optional<String> active) {
        this.root = root;
        this.chosen = active.map(PolicyFiles::version);
        root.map(Path::of)
                .filter(folder -> !Files.isDirectory(folder.resolve("policies")))
                .ifPresent(folder -> {
                    throw new IllegalArgumentException("leadbridge.policies.root: " + folder
                            + " holds no folder 'policies'; name the folder above it");
                });
    }

    private static PolicyVersion version(String text) {
        if (!PolicyVersion.isVersion(text)) {
            throw new IllegalArgumentException(
                    "leadbridge.policy.active: '" + text + "' is not a version such as 2026.11.1");
        }
        return new PolicyVersion(text);
    }

    @Override
    public Optional<PolicyVersion> chosen() {
        return chosen;
    }

    @Override
    public List<PolicyVersion> versions() {
        return within(FileTree::versions);
    }

    @Override
    public Reading read(PolicyVersion version) {
        return within(tree -> ReleaseReader.read(tree, version));
    }

    private <T> T within(Function<FileTree, T> work) {
        return root.isPresent() ? work.apply(new FileTree(Path.of(root.get()))) : withinJar(work);
    }

    private static <T> T withinJar(Function<FileTree, T> work) {
        try {
            var anchor = anchor();
            if (!"jar".equals(anchor.getScheme())) {
                return work.apply(new FileTree(Path.of(anchor).resolve("../..").normalize()));
            }
            var jar = Path.of(URI.create(anchor.getRawSchemeSpecificPart().split("!/", 2)[0]));
            try (var content = FileSystems.newFileSystem(jar, Map.of())) {
                return work.apply(new FileTree(content.getPath("/leadbridge")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the policies of the jar", e);
        }
    }

    private static URI anchor() {
        var anchor = Thread.currentThread().getContextClassLoader().getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("the jar carries no " + ANCHOR);
        }
        try {
            return anchor.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find the jar of " + ANCHOR, e);
        }
    }
}
