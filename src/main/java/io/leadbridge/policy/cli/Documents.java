package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.Unusable;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseFolders;
import io.leadbridge.policy.ReleaseInvariants;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    private static final long MOST_BYTES = 64_000_000;

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
            } else if (texts.put(path.toString(), text(path)) != null) {
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

    static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unusable(file + " is larger than " + MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new Unusable(file + " does not exist");
        } catch (CharacterCodingException e) {
            throw new Unusable(file + " is not UTF-8");
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getMessage());
        }
    }
}
