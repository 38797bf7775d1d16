package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.GivenFile;
import io.leadbridge.platform.Unusable;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseFolders;
import io.leadbridge.policy.ReleaseInvariants;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command works on.
 *
 * @param texts of the tables by file, in the order of their evaluation
 * @param promises of a release; none where there are only files
 * @param findings why a release could not be read
 */
record Documents(Map<String, String> texts, ReleaseInvariants promises, List<Finding> findings) {

    /** DMN files, or folders of releases such as {@code policies/2026.11.1}. */
    static Documents of(List<Path> paths, AuthoredFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        ReleaseInvariants promises = new ReleaseInvariants("", List.of(), List.of());
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                ReleaseFolders.Reading reading = folders(path, files).read(version(path));
                findings.addAll(reading.findings());
                if (reading.content().isPresent()) {
                    ReleaseContent content = reading.content().get();
                    texts.putAll(content.tables());
                    promises = content.invariants();
                }
            } else if (texts.put(path.toString(), GivenFile.text(path)) != null) {
                throw new Unusable(path + " is named twice");
            }
        }
        return new Documents(texts, promises, findings);
    }

    Documents promising(ReleaseInvariants other) {
        return new Documents(texts, other, findings);
    }

    /** The releases beside the one in a folder. */
    static ReleaseFolders folders(Path folder, AuthoredFiles files) {
        return files.under(top(folder));
    }

    /** The folder above that of all releases. */
    static Path top(Path folder) {
        Path policies = folder.toAbsolutePath().normalize().getParent();
        if (!PolicyVersion.isVersion(name(folder))
                || policies == null
                || !name(policies).equals("policies")
                || policies.getParent() == null) {
            throw new Unusable((folder.toString().isEmpty() ? "the current folder" : folder)
                    + " is no release: name a folder such as policies/2026.11.1");
        }
        return policies.getParent();
    }

    static PolicyVersion version(Path folder) {
        return new PolicyVersion(name(folder));
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
