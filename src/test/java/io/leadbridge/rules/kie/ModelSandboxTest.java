package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.evaluate;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSandboxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(a) external {java: {class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\"}}",
                "function(a) external {java: {class: \"java.lang.Runtime\", method signature: \"foo()\"}}",
                "function(a) external {java: {class: \"java.lang.Integer\", method signature: \"getInteger(java.lang.String)\"}}",
                "function(a) external {java: {class: \"java.lang.Math\", method signature: \"random()\"}}",
                "function(a) external {java: {class: \"com.example.Any\", method signature: \"foo(int)\"}}",
                "function(a) external {java: {class: \"java.lang.Ma\\u0074h\", method signature: \"abs(int)\"}}",
                "function(a) external {java: {method signature: \"abs(int)\", class: \"java.lang.Math\"}}",
                "function(a) external {java: {class: \"java.lang.\" + \"Math\", method signature: \"abs(int)\"}}",
                "function(a) exter&#110;al /* so */ {java: {class: \"java.lang.System\"}}",
                "function(a) exter<!-- -->nal {java: {class: \"java.lang.System\"}}",
                "function(a) exter<![CDATA[nal {java: {class: \"java.lang.System\"}}]]>",
                "function(a) external\u00a0{java: {class: \"java.lang.System\"}}",
                "function(a)\nexternal\n{pmml: {document: \"x\"}}",
                "[function(a) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}, \"external {\"]",
            })
    void functions_in_java_or_pmml_are_refused_with_their_line(String text) {
        String document =
                model("m", decision("D", "", "\n<literalExpression>\n<text>" + text + "</text></literalExpression>"));
        assertThat(evaluate(document, Map.of()).refusals()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.message()).contains("external functions are not allowed");
            assertThat(finding.file()).isEqualTo("m1.dmn");
            assertThat(finding.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Java | \"java.lang.System\" | \"exit(int)\" | java.lang.System.exit(int) is none of them",
                "Java | \"java.lang.Math\" | \"random()\" | java.lang.Math.random() is none of them",
                "Java | java.lang.Math | \"abs(int)\" | functions of kind Java are not allowed",
                "Java | \"java.lang.Foo\\\" | \"abs(int)\" | is none of them",
                "PMML | \"a\" | \"b\" | functions of kind PMML are not allowed",
            })
    void boxed_functions_in_java_or_pmml_are_refused(String kind, String owner, String signature, String message) {
        String entries = entry("class", owner) + entry("method signature", signature);
        String boxed =
                "<functionDefinition kind='" + kind + "'><context>" + entries + "</context></functionDefinition>";
        assertThat(evaluate(model("m", decision("D", "", boxed)), Map.of()).refusals())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void a_boxed_function_in_java_says_its_class_once() {
        String boxed = "<functionDefinition kind='Java'><context>" + entry("class", "\"java.lang.System\"")
                + entry("class", "\"java.lang.Math\"") + entry("method signature", "\"abs(int)\"")
                + "</context></functionDefinition>";
        assertThat(evaluate(model("m", decision("D", "", boxed)), Map.of()).refusals())
                .extracting(Finding::message)
                .containsExactly("functions of kind Java are not allowed; write the function in FEEL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.Math | max(double,double) | f(1.5, 2) | 2",
                "java.lang.Math | hypot(double, double) | f(3, 4) | 5",
                "java.lang.String | format(java.lang.String, [Ljava.lang.Object;) | f(\"<%s>\", \"x\") | <x>",
                "java.lang.Math | none(double,double) | f(1, 2) |",
                "java.lang.None | max(double,double) | f(1, 2) |",
                "java.lang.Math | max(java.lang.String,java.lang.String) | f(\"1\", \"2\") |",
            })
    void harmless_functions_of_the_jdk_compute_and_what_is_none_gives_null(
            String owner, String signature, String call, String expected) {
        String function =
                "function(a, b) external {java: {class: \"" + owner + "\", method signature: \"" + signature + "\"}}";
        ModelEvaluation evaluation =
                evaluate(model("m", decision("D", "", literal("{f: " + function + ", r: " + call + "}.r"))), Map.of());
        Object result = result(evaluation, "D");
        if (expected == null) {
            assertThat(result).as(evaluation.toString()).isNull();
            assertThat(evaluation.messages())
                    .anyMatch(message -> message.severity().equals("ERROR"));
        } else {
            assertThat(result instanceof BigDecimal number ? number.toPlainString() : result)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\".class",
                "\"a\".class.module.layer",
                "(function(a) a).class.classLoader",
                "[1..3].lowBoundary.declaringClass",
                "count([\"a\"][class.name = \"java.lang.String\"]) > 0 or null",
                "\"a\".toCharArray",
                "{a: \"b\"}.a.getClass",
            })
    void no_property_leads_into_java(String text) {
        ModelEvaluation evaluation = evaluate(model("m", decision("D", "", literal(text))), Map.of());
        assertThat(evaluation.refusals()).isEmpty();
        assertThat(result(evaluation, "D")).isNull();
    }

    @Test
    void the_loader_knows_the_engine_and_what_it_is_told_and_not_the_jdk() throws ClassNotFoundException {
        var strict = new RefusingLoader(ModelSandboxTest.class.getClassLoader());
        assertThat(strict.loadClass("org.kie.dmn.feel.FEEL")).isNotNull();
        assertThatThrownBy(() -> strict.loadClass("java.lang.System")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("java.lang.Runtime", true, strict))
                .isInstanceOf(ClassNotFoundException.class);
        var told = new RefusingLoader(ModelSandboxTest.class.getClassLoader(), Set.of("java.lang.Math"));
        assertThat(told.loadClass("java.lang.Math")).isEqualTo(Math.class);
        assertThatThrownBy(() -> told.loadClass("java.lang.System")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void elements_are_nested_so_deep_and_no_deeper() {
        String deep = "<context><contextEntry>".repeat(300) + literal("1") + "</contextEntry></context>".repeat(300);
        assertThat(evaluate(model("m", decision("D", "", deep)), Map.of()).refusals())
                .extracting(Finding::message)
                .containsExactly("elements are nested at most 400 deep");
    }

    private static String entry(String name, String text) {
        return "<contextEntry><variable name='" + name + "'/>" + literal(text) + "</contextEntry>";
    }
}
