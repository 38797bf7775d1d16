package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks and compiles the tables of a release. */
interface TableCompiler {

    /**
     * Checks and compiles all of them.
     *
     * @param sources in the order of their evaluation
     */
    Compilation compile(List<RuleSource> sources);

    /**
     * The result of compiling.
     *
     * @param tables null when a finding is an error
     */
    record Compilation(@Nullable TableChain tables, List<Finding> findings) {}
}
