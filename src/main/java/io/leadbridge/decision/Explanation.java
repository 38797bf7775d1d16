package io.leadbridge.decision;

import io.leadbridge.kernel.Reason;
import io.leadbridge.tables.NearestRows.Near;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did, why not otherwise, and what would have to change.
 *
 * @param summary why, in a few sentences
 * @param why the reasons without which the outcome would be another, strongest first
 * @param whyNot empty where the release is no longer loaded
 * @param counterfactual empty where the release is no longer loaded
 */
public record Explanation(
        Decision decision,
        ReleaseNow releaseNow,
        String summary,
        List<Reason> why,
        List<WhyNot> whyNot,
        Optional<Counterfactual> counterfactual) {

    public Explanation {
        why = List.copyOf(why);
        whyNot = List.copyOf(whyNot);
    }

    /** Whether the release that decided can still be asked. */
    public enum ReleaseNow {
        /** It is loaded, byte for byte. */
        SAME,
        /** One of its version is loaded, but with other content. */
        CHANGED,
        /** None of its version is loaded. */
        GONE
    }

    /**
     * The rows of a table that came nearest without giving the answer.
     *
     * @param answered the rows that gave it, from 1
     */
    public record WhyNot(
            String decision, List<Integer> answered, Map<String, @Nullable Object> outputs, List<Near> nearest) {}
}
