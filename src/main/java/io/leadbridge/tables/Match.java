package io.leadbridge.tables;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a table says of one input: the rows that match, and the answer the hit policy makes of them. */
public final class Match {

    private final int[] rows;
    private final int[] selected;
    private final @Nullable Object answer;
    private final boolean hasFormulas;
    private final @Nullable String conflict;

    /** @param selected as {@link #selected} */
    Match(int[] rows, int[] selected, @Nullable Object answer, boolean hasFormulas, @Nullable String conflict) {
        this.rows = rows;
        this.selected = selected;
        this.answer = answer;
        this.hasFormulas = hasFormulas;
        this.conflict = conflict;
    }

    /** The matching rows, from 0, ascending; under FIRST only the first. */
    public int[] rows() {
        return rows.clone();
    }

    public int rowCount() {
        return rows.length;
    }

    public int row(int place) {
        return rows[place];
    }

    /**
     * The matching rows that gave the answer: of rows that agree, or of which the output decides, the first; it is empty where each of
     * several outputs has its extreme in another row.
     */
    public int[] selected() {
        return selected.clone();
    }

    /** Whether a row matches. */
    public boolean isHit() {
        return rows.length > 0;
    }

    /** What the table answers: a value, a map by output name, or a list of either; null where there is none, or {@link #hasFormulas}. */
    public @Nullable Object answer() {
        return answer;
    }

    /** Whether a matching row holds a formula: the caller evaluates it and asks {@link CompiledTable#answer}. */
    public boolean hasFormulas() {
        return hasFormulas;
    }

    /** Why there is no answer although rows match. */
    public Optional<String> conflict() {
        return Optional.ofNullable(conflict);
    }
}
