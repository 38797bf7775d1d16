package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluator;
import io.leadbridge.tables.kie.RealTableReader;
import java.time.Duration;

/** The evaluator of models of production, for tests of other rooms. */
public final class RealModelEvaluator {

    private RealModelEvaluator() {}

    public static ModelEvaluator start() {
        return new KieModelEvaluator(RealTableReader.start(), Duration.ofSeconds(30));
    }
}
