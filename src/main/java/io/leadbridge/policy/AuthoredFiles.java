package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.PolicyVersion;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What analysts write, wherever it stands. */
public interface AuthoredFiles {

    /** The releases under a top folder. */
    ReleaseFolders under(Path top);

    /**
     * Writes the digests of a release's files into its policy file, and changes nothing else.
     *
     * @return the files whose pins changed
     * @throws UncheckedIOException where one of them cannot be read
     */
    List<String> pin(Path top, PolicyVersion version);

    /** Reads what must hold, in the form of {@code invariants.yaml}. */
    Promises invariants(String file, String text);

    /** Reads golden cases, in the form of {@code cases.yaml}. */
    Read<PolicyCase> cases(String file, String text);

    /** A generated case as {@code cases.yaml} says it. */
    String yaml(GeneratedCase one);

    /** Promises as they were read, and what is wrong with the rest. */
    record Promises(ReleaseInvariants all, List<Finding> findings) {

        public Promises {
            findings = List.copyOf(findings);
        }
    }

    /** What was read, and what is wrong with the rest. */
    record Read<T>(List<T> all, List<Finding> findings) {

        public Read {
            all = List.copyOf(all);
            findings = List.copyOf(findings);
        }
    }
}
