package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or odd, with a table. Rows count from 0 in the data and from 1 in the sentences.
 *
 * @param isProved false where the budget did not suffice: then what is listed is true, but there may be more
 * @param gaps boxes of inputs no row matches, none of which could be larger; at most 100
 * @param overlaps pairs of rows that match the same inputs; at most 1,000
 * @param unreachable rows that never give the answer
 * @param redundant rows without which every answer would be the same
 * @param idle inputs on which no answer depends; none is named for which the budget did not suffice
 * @param mergeable pairs of rows that could be one
 * @param nullGaps where an input is null that no row asks to be null, and no row matches; one for each such input, as far as the budget
 *     sufficed. It is a hint
 * @param isFaulty whether findings name an error in the table
 */
public record TableReport(
        String table,
        boolean isProved,
        List<Gap> gaps,
        List<Overlap> overlaps,
        List<RowNote> unreachable,
        List<RowNote> redundant,
        List<String> idle,
        List<Mergeable> mergeable,
        List<Gap> nullGaps,
        boolean isFaulty) {

    /** Inputs no row matches, and one of them. */
    public record Gap(Box box, Map<String, @Nullable Object> example, String sentence) {}

    /** What the hit policy makes of two rows that match the same input. */
    public enum Verdict {
        /** The table has no answer there. */
        CONFLICT,
        /** One row wins, and the other would say something else. */
        MASKED,
        /** Both rows count, or they say the same. */
        HARMLESS
    }

    /** Two rows that match the same inputs. */
    public record Overlap(int first, int second, Box box, Verdict verdict, String sentence) {}

    /** Something about one row, and the rows that cause it (empty where it is no single one). */
    public record RowNote(int row, List<Integer> because, String sentence) {}

    /** Two rows that differ in one column only and say the same. */
    public record Mergeable(int first, int second, String column, String sentence) {}

    /** The same of a table in which an error was found. */
    TableReport faulty() {
        return new TableReport(
                table, isProved, gaps, overlaps, unreachable, redundant, idle, mergeable, nullGaps, true);
    }

    /** Whether it is known that there is no gap, no conflict, no unreachable row and no error. */
    public boolean isSound() {
        return isProved
                && !isFaulty
                && gaps.isEmpty()
                && unreachable.isEmpty()
                && overlaps.stream().noneMatch(overlap -> overlap.verdict() == Verdict.CONFLICT);
    }

    /** Everything found, the worst first. */
    public List<String> sentences() {
        List<String> all = new ArrayList<>();
        if (isFaulty) {
            all.add("has an error, which a finding names");
        }
        gaps.forEach(gap -> all.add(gap.sentence()));
        overlaps.stream().filter(o -> o.verdict() == Verdict.CONFLICT).forEach(o -> all.add(o.sentence()));
        unreachable.forEach(note -> all.add(note.sentence()));
        redundant.forEach(note -> all.add(note.sentence()));
        idle.forEach(column -> all.add("input " + column + " never matters: no answer depends on it"));
        mergeable.forEach(pair -> all.add(pair.sentence()));
        nullGaps.forEach(gap -> all.add(gap.sentence()));
        if (!isProved) {
            all.add("not proved within the budget: there may be more gaps, overlaps and unreachable rows");
        }
        return all;
    }
}
