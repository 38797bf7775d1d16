package io.leadbridge.decision.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImpatientStreamTest {

    @Test
    void allIsReadOfWhoeverSendsInTime() throws IOException {
        byte[] sent = new byte[100_000];
        sent[99_999] = (byte) 0xff;

        assertThat(new ImpatientStream(new ByteArrayInputStream(sent), Duration.ofMinutes(1)).readAllBytes())
                .isEqualTo(sent);
        assertThat(new ImpatientStream(new ByteArrayInputStream(new byte[] {(byte) 0xff}), Duration.ofMinutes(1))
                        .read())
                .isEqualTo(0xff);
    }

    @Test
    void whoeverHasBeenWaitedForTooLongIsGivenUp() {
        var slow = new ImpatientStream(new ByteArrayInputStream(new byte[0]), Duration.ofNanos(-1));

        assertThatThrownBy(() -> slow.read(new byte[10])).isInstanceOf(IOException.class);
    }

    @Test
    void whatCameBuysTime() throws IOException {
        InputStream much = new ImpatientStream(new ByteArrayInputStream(new byte[1_000_000]), Duration.ofSeconds(-1));

        assertThat(much.read(new byte[1_000_000])).isEqualTo(1_000_000);
    }
}
