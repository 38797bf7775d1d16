package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.lead.Channel;
import io.leadbridge.lead.Signal;
import io.leadbridge.lead.SignalType;
import io.leadbridge.rules.Facts.ActivityFacts;
import io.leadbridge.rules.SignalFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private final List<Signal> signals = new ArrayList<>();

    @Test
    void agesAreFractionsOfADayAndNeverNegative() {
        saw(SignalType.PAGE_VIEW, "2026-11-02T09:04:00Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T03:00:00Z");
        saw(SignalType.PAGE_VIEW, "2026-10-31T21:00:00Z");

        assertThat(facts().signals())
                .extracting(signal -> signal.ageDays().stripTrailingZeros().toPlainString())
                .containsExactly("0", "0.25", "1.5");
    }

    @Test
    void signalsAreCountedByTypeWithinTheUtcDayTheNewestFirst() {
        saw(SignalType.PAGE_VIEW, "2026-11-01T23:59:59Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T00:00:00Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:00:00Z");
        saw(SignalType.PRICING_VIEW, "2026-11-02T07:00:00Z");

        assertThat(facts().signals()).extracting(SignalFact::ordinalInDay).containsExactly(1, 1, 2, 1);
    }

    @Test
    void botsAreSetAsideBeforeSignalsAreCounted() {
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:00:00Z", "0.51", null);
        saw(SignalType.PAGE_VIEW, "2026-11-02T07:00:00Z", "0.5", null);

        assertThat(facts().signals()).extracting(SignalFact::ordinalInDay).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "20, 20", "21, 21"})
    void signalsOfOneSecondAreAllInOneMinute(int count, int peak) {
        for (int i = 0; i < count; i++) {
            saw(SignalType.PAGE_VIEW, "2026-11-02T08:00:00Z");
        }

        assertThat(facts().peakPerMinute()).isEqualTo(peak);
    }

    @Test
    void aMinuteSlidesAndEndsBeforeItsSixtiethSecond() {
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:00:30Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:01:00Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:01:29.999999Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:01:30Z");

        assertThat(facts().peakPerMinute()).isEqualTo(3);
    }

    @Test
    void theChannelIsThatOfTheNewestHandRaise() {
        saw(SignalType.DEMO_REQUEST, "2026-11-01T08:00:00Z", "0", Channel.CALL);
        saw(SignalType.CHAT_CONVERSATION, "2026-11-02T08:00:00Z");
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:30:00Z", "0", Channel.WEB);

        assertThat(facts().channel()).isEqualTo("CHAT");
    }

    @Test
    void theOrderInWhichSignalsArriveDoesNotMatter() {
        saw(SignalType.PAGE_VIEW, "2026-11-02T08:00:00Z");
        saw(SignalType.DEMO_REQUEST, "2026-11-02T08:00:00Z", "0", Channel.CALL);
        saw(SignalType.PAGE_VIEW, "2026-11-01T08:00:00Z");
        var inOrder = facts();

        Collections.reverse(signals);

        assertThat(facts()).isEqualTo(inOrder);
    }

    private ActivityFacts facts() {
        return Activity.of(signals, new Spans(NOW));
    }

    private void saw(SignalType type, String at) {
        saw(type, at, "0", null);
    }

    private void saw(SignalType type, String at, String botScore, @Nullable Channel channel) {
        signals.add(new Signal("e-" + signals.size(), type, channel, Instant.parse(at), new BigDecimal(botScore)));
    }
}
