package io.leadbridge.rules;

import io.leadbridge.kernel.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the tables and guards of a release into something that can judge; all in it is checked and sandboxed. */
public interface RuleCompiler {

    /**
     * Checks and compiles.
     *
     * @param name of the release, unique among those loaded
     * @param sources tables in the order of their evaluation, and guards
     */
    Compilation compile(String name, List<RuleSource> sources);

    /**
     * The result of compiling.
     *
     * @param ruleSet null when a finding is an error
     * @param findings everything found, in the order of the files
     */
    record Compilation(@Nullable RuleSet ruleSet, List<Finding> findings) {}
}
