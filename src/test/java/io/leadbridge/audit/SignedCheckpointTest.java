package io.leadbridge.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedCheckpointTest {

    private static final KeyPair PAIR = SomeKeys.pair();
    private static final VerifierKey KEY = VerifierKey.of("leadbridge.example", PAIR.getPublic());
    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "leadbridge.example",
            7,
            12,
            Hash.OF_NOTHING,
            Instant.parse("2026-11-25T10:00:00.000001Z"),
            List.of(new LaneHead(0, 9, Hash.ZERO), new LaneHead(3, 3, Hash.OF_NOTHING)));

    @Test
    void itIsWrittenAsTransparencyLogsDo() {
        assertThat(SomeKeys.sign(CHECKPOINT, "leadbridge.example", PAIR).note())
                .startsWith(
                        """
                        leadbridge.example
                        12
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        checkpoint 7 2026-11-25T10:00:00.000001Z
                        lane 0 9 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
                        lane 3 3 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                        \u2014 leadbridge.example""");
    }

    @Test
    void whoHasThePublicKeyReadsItBack() {
        var signed = SomeKeys.sign(CHECKPOINT, "leadbridge.example", PAIR);

        assertThat(SignedCheckpoint.verify(signed.note(), List.of(KEY))).contains(signed);
        assertThat(VerifierKey.parse(KEY.toString()).map(VerifierKey::toString)).contains(KEY.toString());
    }

    @Test
    void nobodyElseCanHaveSignedIt() {
        String note = SomeKeys.sign(CHECKPOINT, "leadbridge.example", PAIR).note();
        var other = VerifierKey.of("leadbridge.example", SomeKeys.pair().getPublic());
        var otherName = VerifierKey.of("somebody.else", PAIR.getPublic());

        assertThat(SignedCheckpoint.verify(note, List.of(other))).isEmpty();
        assertThat(SignedCheckpoint.verify(note, List.of(otherName))).isEmpty();
        for (int i = 0; i < note.length(); i++) {
            String changed = note.substring(0, i) + (char) (note.charAt(i) ^ 1) + note.substring(i + 1);
            assertThat(SignedCheckpoint.verify(changed, List.of(KEY)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void aTextThatIsNoKeyIsNone() {
        assertThat(VerifierKey.parse("")).isEmpty();
        assertThat(VerifierKey.parse("name+00000000+AAAA")).isEmpty();
        assertThat(VerifierKey.parse(KEY.toString().replaceFirst("\\+........\\+", "+00000000+")))
                .isEmpty();
    }
}
