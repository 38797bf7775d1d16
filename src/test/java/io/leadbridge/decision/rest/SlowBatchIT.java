package io.leadbridge.decision.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(SlowBatchIT.Impatient.class)
class SlowBatchIT {

    /** Lines that take half a minute at least. */
    private static final int LONG = 3_000;

    @Test
    void aBatchWhoseClientSendsNothingIsCut() throws IOException {
        try (var batch = IdleBatch.open()) {
            assertThat(batch.answer()).doesNotStartWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aBatchWhoseClientStopsSendingIsNotEndedAsIfItWereWhole() throws IOException {
        try (var batch = IdleBatch.open()) {
            for (int i = 0; i < 250; i++) {
                batch.send("{\"lead\":{}}\n");
            }

            assertThat(batch.answer())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("{\"line\":1,")
                    .doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aBatchThatTricklesLineByLineIsCutAndItsWorkerIsFree() throws IOException {
        try (var batch = IdleBatch.open()) {
            int sent = 0;
            try {
                for (; sent < LONG; sent++) {
                    batch.send("{\"lead\":{}}\n");
                    batch.read();
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
            } catch (IOException cut) {
                // as it should be
            }
            assertThat(sent).isLessThan(LONG);
        }
    }

    /** Waits five seconds for a line, and seven for all of them. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.read-timeout", "5S", "leadbridge.batches.waiting", "7S");
        }
    }
}
