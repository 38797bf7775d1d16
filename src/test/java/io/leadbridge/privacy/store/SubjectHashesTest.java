package io.leadbridge.privacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.privacy.Identity;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectHashesTest {

    /** Test vector: HMAC-SHA-256 under 32 zero bytes of "EMAIL\nann@example.org", made with OpenSSL. */
    private static final String ANN = "61837e9e2c65ac4b5cdacd165e2387d35f6fe2ba3fb23e113eb1d660ad9efb32";

    private static HmacSubjectHashes under(byte[] key) {
        return new HmacSubjectHashes(Optional.of(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void itIsTheHmacOfKindAndValue() {
        assertThat(under(new byte[32]).of(Identity.email("Ann@example.org")).value())
                .isEqualTo(ANN);
    }

    @Test
    void anotherKeyOrKindGivesAnotherHash() {
        byte[] other = new byte[32];
        other[0] = 1;
        var ann = Identity.email("ann@example.org");
        assertThat(under(other).of(ann)).isNotEqualTo(under(new byte[32]).of(ann));
        assertThat(under(other).of(Identity.input("1")))
                .isNotEqualTo(under(other).of(Identity.phone("1")));
    }

    @Test
    void aKeyThatIsMissingOrNoneIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> new HmacSubjectHashes(Optional.empty()))
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> new HmacSubjectHashes(Optional.of("c2hvcnQ=")))
                .hasMessageContaining("LEADBRIDGE_SUBJECT_HASH_KEY must be 32 random bytes in Base64")
                .hasMessageNotContaining("c2hvcnQ");
    }
}
