package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import java.util.List;
import java.util.Optional;

/** Where releases are kept, as their authors wrote them. */
public interface ReleaseFolders {

    /** The versions there are, newest first. */
    List<PolicyVersion> versions();

    /** Reads a release and checks it against its own pins. */
    Reading read(PolicyVersion version);

    /** The version the operator wants active; empty leaves the choice to Leadbridge. */
    Optional<PolicyVersion> chosen();

    /**
     * A release as it was read.
     *
     * @param readable what could be read of it, all tables and guards at least, also when something else is wrong: more may be
     */
    record Reading(Optional<ReleaseContent> readable, List<Finding> findings) {

        public Reading {
            findings = List.copyOf(findings);
        }

        /** What may become a release: empty when a finding is an error. */
        public Optional<ReleaseContent> content() {
            return findings.stream().anyMatch(Finding::isError) ? Optional.empty() : readable;
        }
    }
}
