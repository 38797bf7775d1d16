package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleCompiler;
import io.leadbridge.tables.kie.RealTableReader;

/** The compiler of tables and guards, for tests that decide without the service. */
public final class RealRuleCompiler {

    private RealRuleCompiler() {}

    public static RuleCompiler start() {
        return new KieRuleCompiler(new KieTableCompiler(RealTableReader.start()));
    }
}
