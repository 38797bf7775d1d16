package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.RuleSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {

    private Path top;
    private ReleaseFolder folder;

    @BeforeEach
    void a_sound_release(@TempDir Path directory) {
        top = directory;
        folder = ReleaseFolder.sound(directory);
    }

    @Test
    void a_sound_release_is_read_with_its_tables_in_the_order_of_the_chain() {
        folder.replace(
                ReleaseFolder.MANIFEST,
                "  - decision-tables/fit.dmn\n  - decision-tables/route.dmn\n",
                "  - decision-tables/route.dmn\n  - decision-tables/fit.dmn\n");

        var reading = folder.read();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().orElseThrow().sources())
                .extracting(RuleSource::path)
                .containsExactly("decision-tables/route.dmn", "decision-tables/fit.dmn", "rules/privacy.drl");
    }

    @Test
    void the_digest_does_not_depend_on_the_form_of_the_policy_file_but_on_what_it_says() {
        var before = folder.read().content().orElseThrow().digest();
        folder.replace(ReleaseFolder.MANIFEST, "owner: revenue-operations\n", "# who\nowner:   'revenue-operations'\n");
        assertThat(folder.read().content().orElseThrow().digest()).isEqualTo(before);

        folder.replace(ReleaseFolder.MANIFEST, "reason: to test", "reason: to test it");

        assertThat(folder.read().content().orElseThrow().digest()).isNotEqualTo(before);
    }

    @Test
    void a_tampered_file_is_found_by_its_digest() {
        folder.write("decision-tables/fit.dmn", "<fit evil='true'/>");

        assertThat(folder.read().content()).isEmpty();
        assertThat(folder.findings())
                .singleElement()
                .asString()
                .startsWith("decision-tables/fit.dmn:null its digest is sha256:")
                .contains("but release 2026.11.1 pins sha256:", "pin it anew as policies/README.md says");
    }

    @Test
    void a_wrong_digest_in_the_policy_file_is_found() {
        folder.replace(ReleaseFolder.MANIFEST, "digest: sha256:", "digest: sha256:0");

        assertThat(folder.findings())
                .hasSize(7)
                .first()
                .asString()
                .isEqualTo(ReleaseFolder.MANIFEST
                        + ":10 /files/0/digest: must be 'sha256:' and 64 lower-case hexadecimal digits");
    }

    @Test
    void a_missing_file_is_found() throws IOException {
        folder.delete("rules/privacy.drl");

        assertThat(folder.findings())
                .containsExactly(
                        "rules/privacy.drl:null is pinned by policies/2026.11.1/policy.yaml but does not exist");
    }

    @Test
    void a_missing_policy_file_is_found() throws IOException {
        folder.delete(ReleaseFolder.MANIFEST);

        assertThat(folder.findings())
                .singleElement()
                .asString()
                .startsWith(ReleaseFolder.MANIFEST + ":null cannot be read");
    }

    @Test
    void what_can_be_read_is_handed_on_for_more_findings_though_it_is_refused() {
        folder.replace(ReleaseFolder.SETTINGS, "scoreTarget", "bogus: 1\nscoreTarget");
        folder.write("decision-tables/fit.dmn", "<tampered/>");

        var reading = folder.read();

        assertThat(reading.content()).isEmpty();
        assertThat(reading.readable().orElseThrow().sources())
                .contains(new RuleSource("decision-tables/fit.dmn", "<tampered/>"));
    }

    @Test
    void a_release_that_lacks_a_guard_is_not_handed_on() throws IOException {
        folder.delete("rules/privacy.drl");

        assertThat(folder.read().readable()).isEmpty();
    }

    @Test
    void everything_wrong_is_found_at_once() throws IOException {
        folder.replace(ReleaseFolder.SETTINGS, "strict: true", "strict: maybe");
        folder.replace(ReleaseFolder.CASES, "outcome: ROUTE, ", "");
        folder.pin();
        folder.delete("rules/privacy.drl");
        folder.write("decision-tables/route.dmn", "<other/>");

        assertThat(folder.findings()).hasSize(4);
    }

    @Test
    void a_file_in_the_folder_of_the_version_wins_over_the_shared_one() {
        folder.write("policies/2026.11.1/decision-tables/fit.dmn", "<fit/>");
        folder.write("decision-tables/fit.dmn", "<newer/>");

        assertThat(folder.read().content().orElseThrow().sources().get(0))
                .isEqualTo(new RuleSource("policies/2026.11.1/decision-tables/fit.dmn", "<fit/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.dmn",
                "/etc/passwd",
                "a/../../b.dmn",
                "a//b.dmn",
                "./a.dmn",
                "a\\\\b.dmn",
                ".git/config",
                "~/a"
            })
    void a_path_that_leads_elsewhere_is_refused(String path) {
        folder.replace(ReleaseFolder.MANIFEST, "path: decision-tables/fit.dmn", "path: \"" + path + "\"");

        assertThat(folder.findings())
                .contains(ReleaseFolder.MANIFEST
                        + ":9 /files/0/path: must be a relative path downwards, such as decision-tables/fit.dmn");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_refused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("fit.dmn"), "<fit/>");
        folder.delete("decision-tables/fit.dmn");
        Files.createSymbolicLink(top.resolve("decision-tables/fit.dmn"), elsewhere.resolve("fit.dmn"));

        assertThat(folder.findings())
                .containsExactly(
                        "decision-tables/fit.dmn:null cannot be read: leads out of the folder of the policies");
    }

    @Test
    void a_file_that_is_too_large_or_no_text_is_refused() throws IOException {
        Files.write(top.resolve("decision-tables/fit.dmn"), new byte[(4 << 20) + 1]);
        Files.write(top.resolve("rules/privacy.drl"), new byte[] {(byte) 0xc3, 0x28});
        folder.pin();

        assertThat(folder.findings())
                .containsExactly(
                        "decision-tables/fit.dmn:null cannot be read: is larger than 4194304 bytes",
                        "rules/privacy.drl:null is not UTF-8");
    }

    @Test
    void a_byte_order_mark_belongs_to_the_pinned_bytes_and_not_to_the_text() throws IOException {
        var file = top.resolve("decision-tables/fit.dmn");
        var text = Files.readString(file);
        Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertThat(folder.findings()).singleElement().asString().contains("its digest is");
        folder.pin();

        assertThat(folder.findings()).isEmpty();
        assertThat(folder.read().content().orElseThrow().sources())
                .extracting(RuleSource::text)
                .contains(text);
    }

    @Test
    void a_table_that_is_not_pinned_or_not_in_the_chain_is_found() {
        folder.replace(ReleaseFolder.MANIFEST, "  - decision-tables/fit.dmn\n", "  - decision-tables/other.dmn\n");

        assertThat(folder.findings())
                .containsExactly(
                        ReleaseFolder.MANIFEST
                                + ":6 /chain: 'decision-tables/other.dmn' is not among the files; pin it there",
                        ReleaseFolder.MANIFEST
                                + ":9 /files: 'decision-tables/fit.dmn' is not in the chain; say there when it is evaluated");
    }

    @Test
    void a_release_must_pin_its_settings_and_cases() {
        folder.replace(ReleaseFolder.MANIFEST, "path: settings.yaml", "path: numbers.yaml");

        assertThat(folder.findings())
                .contains(ReleaseFolder.MANIFEST + ":9 /files: 'settings.yaml' is not pinned; every release has one");
    }

    @Test
    void a_version_other_than_the_folder_is_refused() {
        folder.replace(ReleaseFolder.MANIFEST, "version: 2026.11.1", "version: 2026.11.2");

        assertThat(folder.findings())
                .containsExactly(ReleaseFolder.MANIFEST + ":1 /version: must be 2026.11.1, the name of its folder");
    }
}
