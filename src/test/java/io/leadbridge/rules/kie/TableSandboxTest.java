package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableSandboxTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="attack" name="attack" namespace="urn:attack">
            """;

    private static List<Finding> compile(String document) {
        var compilation = new KieTableCompiler(RealTableReader.start())
                .compile(List.of(new RuleSource("decision-tables/attack.dmn", document)));
        assertThat(compilation.tables() == null)
                .isEqualTo(!compilation.findings().isEmpty());
        return compilation.findings();
    }

    private static String literal(String feel) {
        return HEAD
                + """
              <decision id="d" name="d">
                <variable name="d"/>
                <literalExpression id="x">
                  <text><![CDATA[%s]]></text>
                </literalExpression>
              </decision>
            </definitions>
            """
                        .formatted(feel);
    }

    @Test
    void anHonestExpressionIsAllowed() {
        assertThat(compile(literal("for i in 1..10 return if i > 3 then matches(\"abc\", \"^a[bc]+$\") else 2 ** i")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) external { java: { class: \"java.lang.System\", method signature: \"getenv(java.lang.String)\" } }",
                "{f: function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }, r: f(1)}.r",
                "function (x) external {pmml: {document: \"a\", model: \"b\"}}",
                "{ f: function(n) if n = 0 then 0 else f(n - 1), r: f(100000) }.r",
                "(function(f) f(f))(function(f) f(f))",
                "sort([3, 1], function(x, y) x < y)",
                "for i in 1..1000000000 return i",
                "for i in [1..1000000000] return i",
                "for i in -500..501 return i",
                "count(for i in 1..(10 ** 9) return i)",
                "some i in 1..1000000000 satisfies i = -1",
                "every i in 1..1000000000 satisfies i > 0",
                "for a in 1..1000, b in 1..1000, c in 1..1000, d in 1..1000 return a",
                "for a in 1..9 return for b in 1..9 return for c in 1..9 return for d in 1..9 return 1",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a|aa)*b\")",
                "matches(\"x\", \"(.*)\\\\1\")",
                "replace(\"aaaa\", \"a*a*a*a*b\", \"x\")",
                "split(\"aaaa\", string(1) + \"+\")",
                "matches(input: \"aaaa\", pattern: \"(a+)+b\")",
                "10 ** 999999999"
            })
    void anAttackIsRefusedWithFileAndLine(String feel) {
        var findings = compile(literal(feel));
        assertThat(findings).isNotEmpty();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.file()).isEqualTo("decision-tables/attack.dmn");
            assertThat(finding.line()).isEqualTo(6);
        });
    }

    @Test
    void anAttackInACellIsRefusedOnItsLine() {
        var findings = compile(
                HEAD
                        + """
              <inputData id="i" name="i"><variable name="i" typeRef="number"/></inputData>
              <decision id="d" name="d">
                <variable name="d"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="c"><inputExpression id="e"><text>i</text></inputExpression></input>
                  <output id="o"/>
                  <rule id="r1">
                    <inputEntry id="a"><text>some x in 1..1000000000 satisfies x = ?</text></inputEntry>
                    <outputEntry id="b"><text>1</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """);
        assertThat(findings).extracting(Finding::line).containsExactly(11);
    }

    @Test
    void functionsThatCallEachOtherAreRefused() {
        var findings = compile(
                HEAD
                        + """
              <businessKnowledgeModel id="a" name="a"><variable name="a"/>
                <encapsulatedLogic><formalParameter name="n"/>
                  <literalExpression><text>b(n) + 1</text></literalExpression></encapsulatedLogic>
              </businessKnowledgeModel>
              <businessKnowledgeModel id="b" name="b"><variable name="b"/>
                <encapsulatedLogic><formalParameter name="n"/>
                  <literalExpression><text>a(n) + 1</text></literalExpression></encapsulatedLogic>
              </businessKnowledgeModel>
            </definitions>
            """);
        assertThat(findings).hasSize(2).allSatisfy(finding -> assertThat(finding.message())
                .contains("recursion"));
        assertThat(findings).extracting(Finding::line).containsExactly(5, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java", "PMML"})
    void aFunctionKindOtherThanFeelIsRefused(String kind) {
        var findings = compile(HEAD
                + """
              <businessKnowledgeModel id="a" name="a"><variable name="a"/>
                <encapsulatedLogic kind="%s"><literalExpression><text>{class: "java.lang.Math"}</text></literalExpression></encapsulatedLogic>
              </businessKnowledgeModel>
            </definitions>
            """
                        .formatted(kind));
        assertThat(findings).extracting(Finding::line).containsExactly(4);
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String bomb =
                """
                <?xml version="1.0"?>
                <!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <definitions>&b;&f;</definitions>
                """;
        assertThat(compile(bomb)).extracting(Finding::line).containsExactly(2);
    }

    @Test
    void importsAreRefused() {
        assertThat(compile(HEAD + "<import name=\"o\" namespace=\"urn:other\" importType=\"x\"/></definitions>"))
                .extracting(Finding::line)
                .containsExactly(3);
    }

    @Test
    void brokenXmlIsAFindingWithItsLine() {
        assertThat(compile(HEAD + "<decision>")).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void deepNestingAndLongExpressionsAreRefused() {
        assertThat(compile(literal("(".repeat(5_000) + "1" + ")".repeat(5_000))))
                .isNotEmpty();
        assertThat(compile(literal("if true then ".repeat(500) + "1" + " else 2".repeat(500))))
                .isNotEmpty();
        assertThat(compile(literal("1" + " + 1".repeat(20_000)))).isNotEmpty();
    }

    @Test
    void aCellThatIsNoFeelIsNamedByItsLine() throws java.io.IOException {
        String fit = java.nio.file.Files.readString(java.nio.file.Path.of("decision-tables/fit.dmn"));

        assertThat(compile(fit.replaceFirst("<text>\\[55\\.\\.[^<]*</text>", "<text>[55..</text>")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(313);
                    assertThat(finding.message()).isEqualTo("a syntax error in [55..");
                });
    }
}
