package io.leadbridge.decision;

import io.leadbridge.lead.Channel;
import io.leadbridge.lead.Signal;
import io.leadbridge.lead.SignalType;
import io.leadbridge.rules.Facts.ActivityFacts;
import io.leadbridge.rules.SignalFact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a lead did, measured at the decision time. */
final class Activity {

    private static final BigDecimal BOT = new BigDecimal("0.5");
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Set<SignalType> ASKS_FOR_SALES =
            EnumSet.of(SignalType.DEMO_REQUEST, SignalType.CONTACT_SALES, SignalType.CHAT_CONVERSATION);
    private static final Comparator<Signal> NEWEST_FIRST =
            Comparator.comparing(Signal::occurredAt).reversed().thenComparing(Signal::eventId);

    private Activity() {}

    static ActivityFacts of(List<Signal> signals, Spans spans) {
        List<Signal> sorted = new ArrayList<>(signals);
        sorted.sort(NEWEST_FIRST);
        return new ActivityFacts(facts(sorted, spans), peakPerMinute(sorted), channel(sorted));
    }

    private static List<SignalFact> facts(List<Signal> newestFirst, Spans spans) {
        Map<TypeAndDay, Integer> places = new HashMap<>();
        List<SignalFact> facts = new ArrayList<>(newestFirst.size());
        for (Signal signal : newestFirst) {
            int ordinal = 0;
            if (signal.botScore().compareTo(BOT) <= 0) {
                var day = new TypeAndDay(signal.type(), LocalDate.ofInstant(signal.occurredAt(), ZoneOffset.UTC));
                ordinal = places.merge(day, 1, Integer::sum);
            }
            facts.add(
                    new SignalFact(signal.type().name(), spans.days(signal.occurredAt()), signal.botScore(), ordinal));
        }
        return facts;
    }

    private static int peakPerMinute(List<Signal> newestFirst) {
        int peak = 0;
        int newest = 0;
        for (int oldest = 0; oldest < newestFirst.size(); oldest++) {
            Instant end = newestFirst.get(oldest).occurredAt().plus(WINDOW);
            while (!newestFirst.get(newest).occurredAt().isBefore(end)) {
                newest++;
            }
            peak = Math.max(peak, oldest - newest + 1);
        }
        return peak;
    }

    private static @Nullable String channel(List<Signal> newestFirst) {
        for (Signal signal : newestFirst) {
            if (ASKS_FOR_SALES.contains(signal.type())) {
                return channel(signal);
            }
        }
        return newestFirst.isEmpty() ? null : channel(newestFirst.get(0));
    }

    private static @Nullable String channel(Signal signal) {
        if (signal.channel() != null) {
            return signal.channel().name();
        }
        return signal.type() == SignalType.CHAT_CONVERSATION ? Channel.CHAT.name() : null;
    }

    private record TypeAndDay(SignalType type, LocalDate day) {}
}
