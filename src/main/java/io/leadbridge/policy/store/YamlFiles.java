package io.leadbridge.policy.store;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.GeneratedCase;
import io.leadbridge.policy.PolicyCase;
import io.leadbridge.policy.ReleaseFolders;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and writes the YAML of releases. */
@Singleton
final class YamlFiles implements AuthoredFiles {

    @Override
    public ReleaseFolders under(Path top) {
        return new PolicyFiles(Optional.of(top.toString()), Optional.empty());
    }

    @Override
    public List<String> pin(Path top, PolicyVersion version) {
        try {
            return Pins.renew(new FileTree(top), version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Promises invariants(String file, String text) {
        var findings = new Findings(file);
        var read = new InvariantReader(findings).read(file, text);
        return new Promises(read, findings.all());
    }

    @Override
    public Read<PolicyCase> cases(String file, String text) {
        var findings = new Findings(file);
        var read = new CaseReader(findings).read(text);
        return new Read<>(read, findings.all());
    }

    @Override
    public String yaml(GeneratedCase one) {
        return CaseWriter.write(one);
    }
}
