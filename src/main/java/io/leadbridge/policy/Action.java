package io.leadbridge.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be changed about a lead, by the lead, by sales or by whoever mends its data; what no action changes counts as given.
 *
 * @param text what would be done, for a person
 * @param cost of one change, in points the release's owner chooses; at least 1
 * @param line where it stands in its file, from 1
 */
public record Action(String name, String text, Change change, int cost, int line) {

    /** What becomes another. */
    public sealed interface Change {}

    /**
     * A field of a decision request.
     *
     * @param path of the request, such as {@code lead.country}
     * @param from only where it is one of these now; null stands for absent, an empty list for anything
     * @param to what it could become; empty where the tables say it
     * @param boundariesOf the tables' input it is: it could become one value on each side of their boundaries
     */
    public record SetField(
            String path, List<@Nullable Object> from, List<@Nullable Object> to, @Nullable String boundariesOf)
            implements Change {

        public SetField {
            from = Collections.unmodifiableList(new ArrayList<>(from));
            to = Collections.unmodifiableList(new ArrayList<>(to));
        }
    }

    /** The lead does something now; {@code upTo} times at most. */
    public record AddSignal(String type, int upTo) implements Change {}

    /** The model gives another probability; each step costs. */
    public record MoveScore(BigDecimal step) implements Change {}
}
