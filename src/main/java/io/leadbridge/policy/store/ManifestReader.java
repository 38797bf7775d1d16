package io.leadbridge.policy.store;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.CanonicalJson;
import io.leadbridge.policy.PinnedFile;
import io.leadbridge.policy.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code policy.yaml}: which files a release is made of, in which order, who owns them and why. */
final class ManifestReader {

    private static final int MAX_FILES = 500;
    private static final String PATH_FORM = "a relative path downwards, such as decision-tables/fit.dmn";

    private final PolicyVersion version;
    private final Findings findings;

    ManifestReader(PolicyVersion version, Findings findings) {
        this.version = version;
        this.findings = findings;
    }

    /** Empty when the findings hold an error. */
    Optional<Manifest> read(String text) {
        var content = StrictYaml.read(text, findings);
        var manifest = content.map(this::manifest);
        return findings.all().isEmpty() ? manifest : Optional.empty();
    }

    private Manifest manifest(YamlValue content) {
        var top = YamlFields.of(content, "", findings);
        top.text("version", version.value()::equals, version + ", the name of its folder");
        var owner = top.text("owner");
        var reason = top.text("reason");
        var state = top.oneOf("state", Release.State.class).orElse(Release.State.SHADOW);
        var chain = top.texts("chain", FileTree::isRelative, PATH_FORM);
        var files = files(top);
        compare(top, chain, files);
        top.end();
        return new Manifest(version, digest(content), owner, reason, state, chain, files);
    }

    private List<PinnedFile> files(YamlFields top) {
        var files = new ArrayList<PinnedFile>();
        var paths = new ArrayList<String>();
        for (var file : top.objects("files")) {
            var path = file.text("path", FileTree::isRelative, PATH_FORM);
            if (!path.isEmpty() && paths.contains(path)) {
                file.error("path", "'" + path + "' is pinned twice; remove one");
            }
            paths.add(path);
            files.add(new PinnedFile(path, pin(file), file.text("owner"), file.text("reason")));
            file.end();
        }
        if (files.size() > MAX_FILES) {
            top.error("files", "a release has at most " + MAX_FILES + " files");
        }
        return files;
    }

    private static Digest pin(YamlFields file) {
        var digest = file.text("digest", Digest::isDigest, "'sha256:' and 64 lower-case hexadecimal digits");
        return digest.isEmpty() ? Digest.of("") : new Digest(digest);
    }

    private void compare(YamlFields top, List<String> chain, List<PinnedFile> files) {
        var pinned = files.stream().map(PinnedFile::path).collect(Collectors.toSet());
        for (var path : chain) {
            if (!path.isEmpty() && !pinned.contains(path)) {
                top.error("chain", "'" + path + "' is not among the files; pin it there");
            }
        }
        for (var path : pinned) {
            if (path.endsWith(".dmn") && !chain.contains(path)) {
                top.error("files", "'" + path + "' is not in the chain; say there when it is evaluated");
            }
        }
        for (var path :
                Set.of(ReleaseReader.SETTINGS, ReleaseReader.CASES, ReleaseReader.INVARIANTS, ReleaseReader.PRIVACY)) {
            if (!pinned.contains(path)) {
                top.error("files", "'" + path + "' is not pinned; every release has one");
            }
        }
    }

    private static Digest digest(YamlValue content) {
        return Digest.of(CanonicalJson.of(YamlJson.of(content)));
    }
}
