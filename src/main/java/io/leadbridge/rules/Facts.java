package io.leadbridge.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that tables and guards may know of a lead; ages and spans are already measured at the decision time. */
public record Facts(
        LeadFacts lead,
        AccountFacts account,
        ConsentFacts consent,
        ActivityFacts activity,
        @Nullable ScoreFacts score,
        ReleaseFacts release) {

    /**
     * What a lead did.
     *
     * @param signals newest first
     * @param peakPerMinute the most signals within any 60 seconds
     * @param channel where the newest hand-raising or, without one, the newest signal came from; null without signals
     */
    public record ActivityFacts(List<SignalFact> signals, int peakPerMinute, @Nullable String channel) {
        public ActivityFacts {
            signals = List.copyOf(signals);
        }

        /** Whether the person has unsubscribed from e-mail. */
        public boolean unsubscribed() {
            for (SignalFact signal : signals) {
                if (signal.type().equals("UNSUBSCRIBE")) {
                    return true;
                }
            }
            return false;
        }
    }
}
