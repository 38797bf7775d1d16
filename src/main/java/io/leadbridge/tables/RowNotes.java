package io.leadbridge.tables;

import io.leadbridge.tables.TableReport.RowNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Which rows never give the answer, and which could be left out. */
final class RowNotes {

    private final Table table;
    private final Grid grid;
    private final Said said;
    private final Work work;
    private final Extremes extremes;
    private final BitSet answers = new BitSet();
    private final BitSet needed = new BitSet();

    RowNotes(Table table, Grid grid, Said said, Work work) {
        this.table = table;
        this.grid = grid;
        this.said = said;
        this.work = work;
        this.extremes = new Extremes(table);
    }

    /** Takes the rows of a leaf; under FIRST the winner and the runner-up. */
    void see(int[] rows) {
        if (rows.length == 0) {
            return;
        }
        work.spend(rows.length);
        switch (table.hitPolicy()) {
            case FIRST -> {
                answers.set(rows[0]);
                if (rows.length == 1 || !said.same(rows[0], rows[1])) {
                    needed.set(rows[0]);
                }
            }
            case PRIORITY -> {
                int winner = said.winner(rows);
                answers.set(winner);
                seeNeeded(rows, new int[] {winner});
            }
            case COLLECT_MIN, COLLECT_MAX -> {
                answers.or(extremes.of(rows));
                seeNeeded(rows, rows);
            }
            default -> {
                Arrays.stream(rows).forEach(answers::set);
                seeNeeded(rows, rows);
            }
        }
    }

    /** A row is needed where the answer would be another without it, or there would be none; none of those that disagree is needless. */
    private void seeNeeded(int[] rows, int[] candidates) {
        boolean disagree = rows.length > 1 && said.isConflict(rows);
        boolean onlyOne = rows.length == 1
                && table.hitPolicy().needsMatch()
                && table.otherwise().isEmpty();
        for (int row : candidates) {
            if (!needed.get(row)) {
                work.spend(rows.length);
                int[] others = Arrays.stream(rows).filter(other -> other != row).toArray();
                needed.set(row, onlyOne || disagree || !said.by(rows).equals(said.by(others)));
            }
        }
    }

    List<RowNote> unreachable() {
        List<RowNote> notes = new ArrayList<>();
        for (int row = answers.nextClearBit(0); row < grid.height(); row = answers.nextClearBit(row + 1)) {
            List<Integer> because = containing(row);
            String why =
                    empty(row).orElse(because.isEmpty() ? byOthers() : Wording.rows(because) + " already " + taken());
            notes.add(new RowNote(row, because, "row " + (row + 1) + " is unreachable: " + why));
        }
        return notes;
    }

    private String byOthers() {
        return Extremes.are(table.hitPolicy())
                ? "wherever it matches, another row says " + extremes.word()
                : "other rows together already answer every case it matches";
    }

    private String taken() {
        return "matches every case it matches"
                + (Extremes.are(table.hitPolicy()) ? ", and says " + extremes.word() : "");
    }

    List<RowNote> redundant() {
        List<RowNote> notes = new ArrayList<>();
        for (int row = answers.nextSetBit(0); row >= 0; row = answers.nextSetBit(row + 1)) {
            if (!needed.get(row)) {
                notes.add(new RowNote(
                        row,
                        List.of(),
                        "row " + (row + 1) + " is redundant: without it, other rows give the same answers"));
            }
        }
        return notes;
    }

    /** Why a row matches nothing, where it does not. */
    private Optional<String> empty(int row) {
        for (int c = 0; c < grid.width(); c++) {
            if (grid.spans(row, c).length == 0) {
                Column column = table.columns().get(c);
                CellTest test = table.rows().get(row).tests().get(c);
                boolean acceptsNothing = test.equals(CellTest.NONE);
                return Optional.of("its cell in column " + column.name() + " accepts no "
                        + (acceptsNothing ? "value at all" : "value that is declared there"));
            }
        }
        return Optional.empty();
    }

    /** The first row that contains this one and comes before it, or wins by what it says. */
    private List<Integer> containing(int row) {
        int end = table.hitPolicy() == HitPolicy.FIRST ? row : grid.height();
        for (int other = 0; other < end && work.left() > grid.width(); other++) {
            work.spend(grid.width());
            boolean wins = !Extremes.are(table.hitPolicy()) || extremes.beats(other, row);
            if (other != row && wins && contains(other, row) && answers.get(other)) {
                return List.of(other);
            }
        }
        return List.of();
    }

    private boolean contains(int outer, int inner) {
        for (int c = 0; c < grid.width(); c++) {
            int[] spans = grid.spans(inner, c);
            for (int i = 0; i < spans.length; i += 2) {
                if (!Grid.covers(grid.spans(outer, c), spans[i], spans[i + 1])) {
                    return false;
                }
            }
        }
        return true;
    }
}
