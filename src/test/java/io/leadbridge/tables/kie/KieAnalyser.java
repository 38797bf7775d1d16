package io.leadbridge.tables.kie;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalyser;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.internal.io.ResourceFactory;

/** What KIE's own analyser says of the one table of a document. */
record KieAnalyser(DMNModel model) {

    static KieAnalyser of(String document) {
        return new KieAnalyser(DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(document), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new)
                .getModels()
                .get(0));
    }

    DTAnalysis analyse() {
        return new DMNDTAnalyser(List.of())
                .analyse(model, EnumSet.of(Validation.ANALYZE_DECISION_TABLE))
                .get(0);
    }
}
