package io.leadbridge.decision;

import io.leadbridge.rules.RouteClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest change of a lead that gives another outcome.
 *
 * @param changes in the order of the release's actions; empty where none was found
 * @param cost of all changes
 * @param outcome what would come out; null where no change was found
 * @param patch the changes as JSON Patch (RFC 6902) of the request
 * @param tried how many combinations were put through the whole pipeline
 */
public record Counterfactual(
        Wanted wanted,
        Status status,
        List<Changed> changes,
        long cost,
        @Nullable Outcome outcome,
        @Nullable RouteClass routeClass,
        List<Map<String, @Nullable Object>> patch,
        int tried,
        String text) {

    public Counterfactual {
        changes = List.copyOf(changes);
        patch = List.copyOf(patch);
    }

    /** What is known of it. */
    public enum Status {
        /** No cheaper change gives it. */
        FOUND,
        /** No change of what can be changed gives it. */
        NONE,
        /** The budget did not suffice: there may be one, which costs at least {@code cost}. */
        NOT_PROVED,
        /** The lead has it already. */
        ALREADY_SO
    }

    /**
     * One change.
     *
     * @param action its name in the release
     * @param field as a JSON Pointer of the request
     */
    public record Changed(
            String action, String text, String field, @Nullable Object from, @Nullable Object to, long cost) {}
}
