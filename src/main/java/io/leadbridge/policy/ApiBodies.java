package io.leadbridge.policy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.AnalyseTables.Analysis;
import io.leadbridge.tables.CompareDocuments.Differences;
import io.leadbridge.tables.ProveInvariants.Proofs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers in the form the API gives them, for whoever writes JSON without HTTP: one question has one body. */
public interface ApiBodies {

    Object analysis(Analysis analysis);

    Object differences(Differences differences);

    /**
     * What was proved.
     *
     * @param graph what was found when the tables were read
     */
    Object proofs(Proofs proofs, List<Finding> graph);

    Object release(Releases.Summary release);

    Object cases(List<CaseResult> results);

    /**
     * What cases hit.
     *
     * @param release null where the tables are of none
     */
    Object coverage(@Nullable Release release, List<CaseResult> results, ReleaseCoverage coverage);
}
