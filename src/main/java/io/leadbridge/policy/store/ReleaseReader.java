package io.leadbridge.policy.store;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.MarkedText;
import io.leadbridge.policy.PinnedFile;
import io.leadbridge.policy.ReleaseActions;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseFolders.Reading;
import io.leadbridge.policy.ReleaseInvariants;
import io.leadbridge.policy.ReleasePrivacy;
import io.leadbridge.policy.Settings;
import io.leadbridge.rules.RuleSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one release from its files, and finds everything that is wrong with it before giving up. */
final class ReleaseReader {

    static final String MANIFEST = "policy.yaml";
    static final String SETTINGS = "settings.yaml";
    static final String CASES = "cases.yaml";
    static final String INVARIANTS = "invariants.yaml";
    static final String PRIVACY = "privacy.yaml";
    static final String ACTIONS = "actions.yaml";
    private static final String SCHEMA = "schemas/decision-request.schema.json";

    /** Stands for settings with an error, in a release that is refused. */
    private static final Settings UNREADABLE = new Settings("", Map.of(), List.of(), List.of(), Map.of());

    private final FileTree tree;
    private final PolicyVersion version;
    private final List<Finding> findings = new ArrayList<>();

    private ReleaseReader(FileTree tree, PolicyVersion version) {
        this.tree = tree;
        this.version = version;
    }

    /** A file of the release where it was found, relative to the top folder. */
    private record Text(String location, String text) {}

    static Reading read(FileTree tree, PolicyVersion version) {
        var reader = new ReleaseReader(tree, version);
        return new Reading(reader.content(), reader.findings);
    }

    private Optional<ReleaseContent> content() {
        var location = "policies/" + version + "/" + MANIFEST;
        var text = text(location);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = new Findings(location);
        var manifest = new ManifestReader(version, found).read(text.get());
        findings.addAll(found.all());
        return manifest.flatMap(this::content);
    }

    private Optional<ReleaseContent> content(Manifest manifest) {
        var texts = new LinkedHashMap<String, Text>();
        for (var file : manifest.files()) {
            verified(file).ifPresent(text -> texts.put(file.path(), text));
        }
        var settings = Optional.ofNullable(texts.get(SETTINGS)).flatMap(file -> {
            var found = new Findings(file.location());
            var read = new SettingsReader(found).read(file.text());
            findings.addAll(found.all());
            return read;
        });
        var cases = Optional.ofNullable(texts.get(CASES)).map(file -> {
            var found = new Findings(file.location());
            var read = new CaseReader(found).read(file.text());
            findings.addAll(found.all());
            return read;
        });
        var invariants = Optional.ofNullable(texts.get(INVARIANTS)).map(file -> {
            var found = new Findings(file.location());
            var read = new InvariantReader(found).read(file.location(), file.text());
            findings.addAll(found.all());
            return read;
        });
        var request = Optional.ofNullable(texts.get(SCHEMA)).map(Text::text).orElse("{}");
        var actions = Optional.ofNullable(texts.get(ACTIONS)).map(file -> {
            var found = new Findings(file.location());
            var read = new ActionReader(found, RequestFields.of(request)).read(file.text());
            findings.addAll(found.all());
            return new ReleaseActions(file.location(), read);
        });
        var privacy = Optional.ofNullable(texts.get(PRIVACY)).flatMap(file -> {
            var found = new Findings(file.location());
            var read = new PrivacyReader(found, RequestFields.of(request)).read(file.text());
            findings.addAll(found.all());
            return read;
        });
        if (!hasAllRules(manifest, texts)) {
            return Optional.empty();
        }
        return Optional.of(new ReleaseContent(
                version,
                manifest.digest(),
                manifest.owner(),
                manifest.reason(),
                manifest.state(),
                manifest.files(),
                settings.orElse(UNREADABLE),
                privacy.orElse(ReleasePrivacy.UNDECLARED),
                sources(manifest, texts),
                cases.orElse(List.of()),
                invariants.orElse(new ReleaseInvariants(INVARIANTS, List.of(), List.of())),
                actions.orElse(new ReleaseActions(ACTIONS, List.of()))));
    }

    /** Without one of them the others would be found wrong for want of it. */
    private static boolean hasAllRules(Manifest manifest, Map<String, Text> texts) {
        return manifest.files().stream()
                .map(PinnedFile::path)
                .filter(path -> path.endsWith(".dmn") || path.endsWith(".drl"))
                .allMatch(texts::containsKey);
    }

    private Optional<Text> verified(PinnedFile file) {
        var location = tree.locate(version, file.path());
        if (location.isEmpty()) {
            error(file.path(), "is pinned by policies/" + version + "/" + MANIFEST + " but does not exist");
            return Optional.empty();
        }
        var bytes = bytes(location.get());
        if (bytes.isPresent() && !Digest.of(bytes.get()).equals(file.digest())) {
            error(
                    location.get(),
                    "its digest is " + Digest.of(bytes.get()) + ", but release " + version + " pins " + file.digest()
                            + "; restore the file, or pin it anew as policies/README.md says");
        }
        return bytes.flatMap(content -> decoded(location.get(), content)).map(text -> new Text(location.get(), text));
    }

    private static List<RuleSource> sources(Manifest manifest, Map<String, Text> texts) {
        var paths = new ArrayList<>(manifest.chain());
        manifest.files().stream()
                .map(PinnedFile::path)
                .filter(path -> path.endsWith(".drl"))
                .forEach(paths::add);
        var sources = new ArrayList<RuleSource>();
        for (var path : paths) {
            var file = texts.get(path);
            if (file != null) {
                sources.add(new RuleSource(file.location(), file.text()));
            }
        }
        return sources;
    }

    private Optional<String> text(String location) {
        return bytes(location).flatMap(content -> decoded(location, content));
    }

    private Optional<byte[]> bytes(String location) {
        try {
            return Optional.of(tree.read(location));
        } catch (IOException e) {
            error(location, "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> decoded(String location, byte[] content) {
        try {
            return Optional.of(MarkedText.decode(content));
        } catch (CharacterCodingException e) {
            error(location, "is not UTF-8");
            return Optional.empty();
        }
    }

    private void error(String file, String message) {
        findings.add(Finding.error(file, null, message));
    }
}
