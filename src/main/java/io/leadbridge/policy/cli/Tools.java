package io.leadbridge.policy.cli;

import io.leadbridge.policy.ApiBodies;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.CaseDecider;
import io.leadbridge.rules.ModelEvaluator;
import io.leadbridge.rules.RuleCompiler;
import io.leadbridge.tables.TableReader;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** What commands work with: the same that the service works with. Compiler, evaluator and decider are made only where they are needed. */
@Singleton
record Tools(
        TableReader reader,
        AuthoredFiles files,
        ApiBodies bodies,
        Provider<RuleCompiler> compiler,
        Provider<ModelEvaluator> evaluator,
        Provider<CaseDecider> decider) {

    @Inject
    Tools {}
}
