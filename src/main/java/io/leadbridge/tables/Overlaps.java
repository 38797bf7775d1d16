package io.leadbridge.tables;

import io.leadbridge.tables.TableReport.Overlap;
import io.leadbridge.tables.TableReport.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs of rows that match the same inputs. */
final class Overlaps {

    private static final int MOST = 1000;

    private final Table table;
    private final Said said;
    private final Work work;
    private final Extremes extremes;
    private final Set<Long> seen = new HashSet<>();
    private final List<Overlap> found = new ArrayList<>();

    Overlaps(Table table, Said said, Work work) {
        this.table = table;
        this.said = said;
        this.work = work;
        this.extremes = new Extremes(table);
    }

    void see(int[] rows) {
        for (int i = 0; i < rows.length && found.size() < MOST; i++) {
            work.spend(rows.length);
            for (int k = i + 1; k < rows.length && found.size() < MOST; k++) {
                if (seen.add(((long) rows[i] << 32) | rows[k])) {
                    found.add(overlap(rows[i], rows[k]));
                }
            }
        }
    }

    List<Overlap> found() {
        found.sort(Comparator.comparingInt(Overlap::first).thenComparingInt(Overlap::second));
        return List.copyOf(found);
    }

    private Overlap overlap(int first, int second) {
        List<CellTest> allowed = table.columns().stream().map(Column::allowed).toList();
        Box box = new Box(table.rows().get(first).tests())
                .and(new Box(table.rows().get(second).tests()))
                .and(new Box(allowed));
        Verdict verdict = verdict(first, second);
        return new Overlap(
                first,
                second,
                box,
                verdict,
                "rows " + (first + 1) + " and " + (second + 1) + " both match " + Wording.where(table.columns(), box)
                        + ": " + meaning(verdict, first, second));
    }

    private Verdict verdict(int first, int second) {
        return switch (table.hitPolicy()) {
            case UNIQUE -> Verdict.CONFLICT;
            case ANY -> said.same(first, second) ? Verdict.HARMLESS : Verdict.CONFLICT;
            case FIRST, PRIORITY, COLLECT_MIN, COLLECT_MAX ->
                said.same(first, second) ? Verdict.HARMLESS : Verdict.MASKED;
            default -> Verdict.HARMLESS;
        };
    }

    private String meaning(Verdict verdict, int first, int second) {
        return switch (verdict) {
            case CONFLICT ->
                table.hitPolicy() == HitPolicy.UNIQUE
                        ? "only one row of a UNIQUE table may match"
                        : "rows of an ANY table that match the same input must say the same";
            case MASKED ->
                switch (table.hitPolicy()) {
                    case FIRST -> "row " + (first + 1) + " comes first and wins";
                    case COLLECT_MIN, COLLECT_MAX -> extreme(first, second);
                    default -> "the one with the higher priority wins";
                };
            case HARMLESS ->
                table.hitPolicy().isSingle() || Extremes.are(table.hitPolicy()) ? "they say the same" : "both count";
        };
    }

    private String extreme(int first, int second) {
        String wins = " says " + extremes.word() + " and counts";
        return extremes.beats(first, second)
                ? "row " + (first + 1) + wins
                : extremes.beats(second, first)
                        ? "row " + (second + 1) + wins
                        : "of each output only the one that says " + extremes.word() + " counts";
    }
}
