package io.leadbridge.policy;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.rules.RuleSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A release as its authors wrote it: every file is the one its pin names, and nothing is compiled yet.
 *
 * @param digest of the canonical content of its policy file
 * @param sources tables in the order of their evaluation, then guards
 */
public record ReleaseContent(
        PolicyVersion version,
        Digest digest,
        String owner,
        String reason,
        Release.State state,
        List<PinnedFile> files,
        Settings settings,
        ReleasePrivacy privacy,
        List<RuleSource> sources,
        List<PolicyCase> cases,
        ReleaseInvariants invariants,
        ReleaseActions actions) {

    public ReleaseContent {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
        cases = List.copyOf(cases);
    }

    /** The text of each file of tables, in the order of their evaluation. */
    public Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        sources.stream()
                .filter(source -> source.path().endsWith(".dmn"))
                .forEach(source -> tables.put(source.path(), source.text()));
        return tables;
    }
}
