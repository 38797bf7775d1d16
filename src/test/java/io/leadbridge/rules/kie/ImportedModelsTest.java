package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.evaluate;
import static io.leadbridge.rules.kie.ModelDocuments.imports;
import static io.leadbridge.rules.kie.ModelDocuments.input;
import static io.leadbridge.rules.kie.ModelDocuments.inputs;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.result;
import static io.leadbridge.rules.kie.ModelDocuments.sources;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that stand beside the one that is evaluated: what it imports, and what it does not. */
class ImportedModelsTest {

    private static final String BASE = model(
            "base",
            input("due", "date")
                    + decision("Next", "due", literal("due + duration(\"P1D\")"))
                            .replace("id='Next'", "id='n'"));
    private static final String EMPTY = model("empty", imports("base", ""));
    private static final String ABOVE =
            model("above", imports("empty", "") + decision("After", needsNext(), literal("Next + duration(\"P1D\")")));

    @Test
    void a_model_that_holds_nothing_but_imports_without_a_name_hands_on_what_they_hold() {
        var named = new ModelRequest(
                sources(ABOVE, EMPTY, BASE), "empty", List.of("Next"), null, null, inputs("due", "2026-11-05"));
        assertThat(result(evaluate(named), "Next")).isEqualTo("2026-11-06");
        assertThat(result(evaluate(request("empty", ABOVE, EMPTY, BASE)), "Next"))
                .isEqualTo("2026-11-06");
        assertThat(result(evaluate(request("above", ABOVE, EMPTY, BASE)), "After"))
                .isEqualTo("2026-11-07");
    }

    @Test
    void a_model_that_is_named_needs_only_what_it_imports() {
        String circle = model("circle", imports("round", ""));
        String round = model("round", imports("circle", ""));
        String lost = model("lost", imports("nowhere", ""));
        for (String name : List.of("above", "urn:above", "m4.dmn", "m4")) {
            ModelEvaluation evaluation = evaluate(request(name, circle, round, lost, ABOVE, EMPTY, BASE));
            assertThat(result(evaluation, "After")).as(evaluation.toString()).isEqualTo("2026-11-07");
        }
    }

    @Test
    void a_document_that_is_no_xml_is_refused_wherever_it_stands() {
        assertThat(evaluate(request("base", BASE, "<definitions")).refusals())
                .singleElement()
                .satisfies(finding -> assertThat(finding.file()).isEqualTo("m2.dmn"));
    }

    private static ModelRequest request(String model, String... documents) {
        return new ModelRequest(sources(documents), model, List.of(), null, null, inputs("due", "2026-11-05"));
    }

    private static String needsNext() {
        return "<informationRequirement><requiredDecision href='#n'/></informationRequirement>";
    }
}
