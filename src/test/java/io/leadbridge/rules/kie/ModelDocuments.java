package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small models, and how to try them. */
final class ModelDocuments {

    private static final KieModelEvaluator EVALUATOR =
            new KieModelEvaluator(RealTableReader.start(), Duration.ofSeconds(60));

    private ModelDocuments() {}

    static String model(String name, String elements) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='" + name
                + "' namespace='urn:" + name + "'>" + elements + "</definitions>";
    }

    static String imports(String model, String as) {
        return "<import name='" + as + "' namespace='urn:" + model
                + "' importType='https://www.omg.org/spec/DMN/20230324/MODEL/'/>";
    }

    static String input(String name, String type) {
        return "<inputData id='%s' name='%s'><variable name='%s'%s/></inputData>"
                .formatted(name, name, name, type.isEmpty() ? "" : " typeRef='" + type + "'");
    }

    static String item(String name, String type, boolean list) {
        return "<itemDefinition name='%s' isCollection='%s'><typeRef>%s</typeRef></itemDefinition>"
                .formatted(name, list, type);
    }

    /** A decision that needs an input of that name, or what {@code needs} says in full. */
    static String decision(String name, String needs, String logic) {
        String required = needs.isEmpty() || needs.startsWith("<")
                ? needs
                : "<informationRequirement><requiredInput href='#" + needs + "'/></informationRequirement>";
        return "<decision id='%s' name='%s'><variable name='%s'/>%s%s</decision>"
                .formatted(name, name, name, required, logic);
    }

    static String literal(String text) {
        return "<literalExpression><text>" + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</text></literalExpression>";
    }

    static ModelEvaluation evaluate(String document, Map<String, Object> inputs) {
        return evaluate(new ModelRequest(sources(document), null, List.of(), null, null, inputs));
    }

    static ModelEvaluation evaluate(ModelRequest request) {
        return EVALUATOR.evaluate(request);
    }

    /** Documents named m1.dmn, m2.dmn and so on. */
    static List<RuleSource> sources(String... documents) {
        return java.util.stream.IntStream.range(0, documents.length)
                .mapToObj(at -> new RuleSource("m" + (at + 1) + ".dmn", documents[at]))
                .toList();
    }

    static @Nullable Object result(ModelEvaluation evaluation, String decision) {
        return evaluation.results().stream()
                .filter(result -> result.decision().equals(decision))
                .findFirst()
                .orElseThrow(() -> new AssertionError(evaluation))
                .result();
    }

    @SuppressWarnings("NullAway") // the values of a request may be null, which its record cannot tell
    static Map<String, Object> inputs(@Nullable Object... pairs) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            inputs.put(String.valueOf(pairs[at]), pairs[at + 1]);
        }
        return inputs;
    }
}
