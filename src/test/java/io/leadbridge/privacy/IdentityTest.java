package io.leadbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void oneAddressOrNumberIsOneIdentityHoweverItIsWritten() {
        assertThat(Identity.email(" Ann@Example.ORG ")).isEqualTo(Identity.email("ann@example.org"));
        assertThat(Identity.email("ann@example.org\u00a0")).isEqualTo(Identity.email("ann@example.org"));
        assertThat(Identity.phone("+49 (30) 123-45")).isEqualTo(Identity.phone("+493012345"));
        assertThat(Identity.phone("030 123")).isNotEqualTo(Identity.phone("+30 123"));
    }

    @Test
    void itNeverShowsWhoItIs() {
        assertThat(Identity.email("ann@example.org")).hasToString("Identity[EMAIL]");
    }

    @Test
    void aHashOfASubjectIsNothingElse() {
        assertThat(SubjectHash.isHash("a".repeat(64))).isTrue();
        assertThatThrownBy(() -> new SubjectHash("ann@example.org"))
                .hasMessage("the hash of a subject is 64 lower-case hexadecimal digits");
    }
}
