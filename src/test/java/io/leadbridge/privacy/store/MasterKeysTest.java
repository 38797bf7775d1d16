package io.leadbridge.privacy.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

    private static final UUID ID = new UUID(1, 2);
    private static final byte[] KEY = "a key of 32 bytes for this test!".getBytes(UTF_8);

    private static String key(String id, int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    private static MasterKeys of(String... keys) {
        return new MasterKeys(Optional.of(List.of(keys)));
    }

    @Test
    void anOlderKeyOpensWhatItWrappedAndTheFirstOneWraps() {
        byte[] wrapped = of(key("old", 1)).wrap(KEY, ID);
        var rotated = of(key("new", 2), key("old", 1));
        assertThat(rotated.current()).isEqualTo("new");
        assertThat(rotated.unwrap(wrapped, ID, "old")).isEqualTo(KEY);
        assertThat(rotated.unwrap(rotated.wrap(KEY, ID), ID, "new")).isEqualTo(KEY);
    }

    @Test
    void aWrappedKeyBelongsToItsIdAlone() {
        var masters = of(key("one", 1));
        byte[] wrapped = masters.wrap(KEY, ID);
        assertThatThrownBy(() -> masters.unwrap(wrapped, new UUID(3, 4), "one"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsStillNeededIsNamed() {
        assertThatThrownBy(() -> of(key("new", 2)).unwrap(new byte[60], ID, "old"))
                .hasMessageContaining("LEADBRIDGE_MASTER_KEYS lacks the key 'old'");
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> new MasterKeys(Optional.empty())).hasMessageContaining("Set LEADBRIDGE_MASTER_KEYS");
        assertThatThrownBy(() -> of("one:c2hvcnQ="))
                .hasMessageContaining("LEADBRIDGE_MASTER_KEYS (one) must be 32 random bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> of(key("one", 1), key("one", 2))).hasMessageContaining("given once");
        assertThatThrownBy(() -> of("bm9jb2xvbg=="))
                .hasMessageContaining("<id>:<key>")
                .hasMessageNotContaining("bm9j");
    }
}
