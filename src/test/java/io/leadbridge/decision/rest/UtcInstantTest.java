package io.leadbridge.decision.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcInstantTest {

    @Test
    void whatIsReadIsWhatAGeneralParserReads() {
        var random = new Random(1);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            var at = Instant.ofEpochSecond(random.nextLong(4_102_444_800L), random.nextInt(1_000_000_000));
            String text = at.truncatedTo(i % 3 == 0 ? ChronoUnit.SECONDS : ChronoUnit.MICROS)
                    .toString();
            var quick = UtcInstant.read(i % 5 == 0 ? at.toString() : text);
            if (quick.isPresent()) {
                read++;
                assertThat(quick.get())
                        .isEqualTo(OffsetDateTime.parse(i % 5 == 0 ? at.toString() : text)
                                .toInstant());
            }
        }
        assertThat(read).isGreaterThan(15_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-02",
                "2026-11-02T09:00Z",
                "2026-11-02T09:00:00",
                "2026-11-02T09:00:00+00:00",
                "2026-11-02T09:00:00.Z",
                "2026-11-02T09:00:00.1234567890Z",
                "2026-11-02T09:00:00,5Z",
                "2026-11-02t09:00:00Z",
                "2026-11-02T09:00:00z",
                "2026-11-02T24:00:00Z",
                "2026-11-02T09:60:00Z",
                "2026-11-02T09:00:60Z",
                "2026-13-02T09:00:00Z",
                "2026-00-02T09:00:00Z",
                "2026-11-00T09:00:00Z",
                "2026-02-30T09:00:00Z",
                "-026-11-02T09:00:00Z",
                "+02026-11-02T09:00:00Z",
                "2026-11-02T09:00:0\u0660Z"
            })
    void otherFormsAreLeftToTheGeneralParser(String text) {
        assertThat(UtcInstant.read(text)).isEmpty();
    }

    /** All of two characters changed by chance: read as the general parser does, or not at all. */
    @Test
    void nothingIsReadThatTheGeneralParserRefuses() {
        var random = new Random(2);
        String signs = "0123456789-:TZ.+ z";
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? "2026-11-02T09:00:00Z" : "2024-02-28T23:59:59.123456Z");
            for (int change = 0; change < 2; change++) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            UtcInstant.read(text.toString())
                    .ifPresent(quick -> assertThat(quick).as(text.toString()).isEqualTo(general(text.toString())));
        }
    }

    private static Instant general(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new AssertionError(text + " is none", e);
        }
    }
}
