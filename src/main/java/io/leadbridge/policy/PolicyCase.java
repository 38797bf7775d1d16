package io.leadbridge.policy;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example its authors promise: for this input the release gives that answer.
 *
 * @param line where it stands in its file, counted from 1
 */
public record PolicyCase(String name, int line, Subject subject, Expectation expected) {

    /** What is put to the release. */
    public sealed interface Subject permits LeadSubject, TableSubject {}

    /**
     * A lead, decided by the whole release.
     *
     * @param request as it would be posted, in JSON
     * @param state of the release while deciding
     */
    public record LeadSubject(String request, Instant asOf, Release.State state) implements Subject {}

    /**
     * The inputs of one decision, for what no lead reaches through the release's own numbers.
     *
     * @param inputs null, Boolean, String, BigDecimal, or lists and maps of these
     */
    public record TableSubject(String decision, Map<String, @Nullable Object> inputs) implements Subject {}

    /**
     * What must come out; only what is named counts.
     *
     * @param values by their names in the answer
     * @param codes reason codes that must be among the reasons
     * @param rows exactly the rows that match, from 1, by decision
     * @param guards that must have fired
     */
    public record Expectation(
            Map<String, @Nullable Object> values,
            List<String> codes,
            Map<String, List<Integer>> rows,
            List<String> guards) {

        public Expectation {
            codes = List.copyOf(codes);
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows)); // in the order in which they are written
            guards = List.copyOf(guards);
        }
    }
}
