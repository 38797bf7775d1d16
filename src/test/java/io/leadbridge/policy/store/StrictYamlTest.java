package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrictYamlTest {

    private static List<String> findings(String text) {
        var findings = new Findings("x.yaml");
        StrictYaml.read(text, findings);
        return findings.all().stream()
                .map(finding -> finding.line() + " " + finding.message())
                .toList();
    }

    @Test
    void a_duplicate_key_is_refused_with_its_line() {
        assertThat(findings("a: 1\nb:\n  c: 1\n  c: 2\n")).containsExactly("4 /b/c: this key stands twice; remove one");
    }

    @Test
    void anchors_aliases_and_tags_are_refused_and_so_a_small_file_stays_small() {
        assertThat(findings("a: &x [1, 1]\nb: *x\nc: !!java.net.URL [x]\n"))
                .containsExactly(
                        "1 anchors and aliases are not allowed; write the value out",
                        "2 anchors and aliases are not allowed; write the value out",
                        "3 tags such as tag:yaml.org,2002:java.net.URL are not allowed; write the value without one");
    }

    @Test
    void broken_deep_long_empty_and_several_documents_are_refused() {
        assertThat(findings("a: [1\nb: 2\n")).singleElement().asString().contains("is not well-formed YAML");
        assertThat(findings("[".repeat(200) + "]".repeat(200)))
                .singleElement()
                .asString()
                .contains("not well-formed");
        assertThat(findings("#" + "x".repeat(1 << 20)))
                .containsExactly("null is longer than 1048576 characters; split it");
        assertThat(findings("")).containsExactly("null is empty");
        assertThat(findings("a: 1\n---\nb: 2\n")).singleElement().asString().contains("not well-formed");
        assertThat(findings("a: \u0000")).singleElement().asString().contains("not well-formed");
    }

    @Test
    void norway_is_a_country_and_a_version_is_no_number() {
        var findings = new Findings("x.yaml");
        var json =
                YamlJson.of(StrictYaml.read("{a: NO, b: 2026.11.1, c: true, d: 0.50, e: ~, f: '1', g: 010}", findings)
                        .orElseThrow());

        assertThat(json.toString())
                .isEqualTo(
                        "{\"a\":\"NO\",\"b\":\"2026.11.1\",\"c\":true,\"d\":0.50,\"e\":null,\"f\":\"1\",\"g\":\"010\"}");
    }
}
