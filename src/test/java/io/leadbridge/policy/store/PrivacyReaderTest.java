package io.leadbridge.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.policy.ReleasePrivacy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyReaderTest {

    private static final String SOUND =
            """
            purpose: lead-qualification
            months: 36
            personalData: [/lead/email, /signals/*/eventId, "/scores/*/reasons/*/text"]
            """;

    private final Findings findings = new Findings("privacy.yaml");

    private Optional<ReleasePrivacy> read(String text) throws Exception {
        String schema = Files.readString(Path.of("src/main/resources/schemas/decision-request.schema.json"));
        return new PrivacyReader(findings, RequestFields.of(schema)).read(text);
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        findings.all().forEach(finding -> found.add(finding.line() + " " + finding.message()));
        return found;
    }

    @Test
    void whatIsPersonalAndHowLongItIsKeptIsRead() throws Exception {
        var privacy = read(SOUND).orElseThrow();

        assertThat(privacy.purpose()).isEqualTo("lead-qualification");
        assertThat(privacy.months()).isEqualTo(36);
        assertThat(privacy.personalData().pointers())
                .containsExactly("/lead/email", "/signals/*/eventId", "/scores/*/reasons/*/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lead/mail",
                "/lead/*/email",
                "/signals/0/eventId",
                "/signals/eventId",
                "lead/email",
                "/",
                "/lead/"
            })
    void aPointerThatNamesNoFieldIsFound(String pointer) throws Exception {
        assertThat(read(SOUND.replace("/lead/email", pointer))).isEmpty();
        assertThat(found())
                .containsExactly("3 /personalData/0: must be a field of the request schema, such as /lead/email or"
                        + " /signals/*/eventId, where * stands for every element");
    }

    @Test
    void everythingElseThatIsWrongIsFoundTogether() throws Exception {
        assertThat(read("purpose: Sales\nmonths: 0\npersonalData: [/lead/email, /lead/email]\nwhy: so\n"))
                .isEmpty();
        assertThat(found())
                .containsExactly(
                        "1 /purpose: must be a lower-case name such as lead-qualification",
                        "2 /months: must be 1 to 1200",
                        "3 /personalData/1: '/lead/email' stands twice; remove one",
                        "4 /why: unknown key; the keys here are months, personalData, purpose");
    }
}
