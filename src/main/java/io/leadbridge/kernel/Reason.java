package io.leadbridge.kernel;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One code that applied to a decision, with its text and where it came from.
 *
 * @param row the matched row of a table, counted from 1; null for a guard or a model
 */
public record Reason(String code, String text, Effect effect, Source source, String name, @Nullable Integer row) {

    /** Strongest effect first; equally strong reasons keep the order in which they were found. */
    public static final Comparator<Reason> STRONGEST_FIRST =
            Comparator.comparing(Reason::effect).reversed();

    /** What kind of thing gave the reason. */
    public enum Source {
        TABLE,
        GUARD,
        MODEL
    }
}
