package io.leadbridge.tables;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How many matching rows are of interest: rows from {@code ends[p-1]} up to {@code ends[p]} belong to the table p, and only the first
 * {@code enough[p]} rows of it that match count.
 */
final class Parts {

    private final int[] ends;
    private final int[] enough;

    Parts(int[] ends, int[] enough) {
        this.ends = ends;
        this.enough = enough;
    }

    /** One table of so many rows. */
    static Parts one(int rows, int enough) {
        return new Parts(new int[] {rows}, new int[] {enough});
    }

    /** The rows without those that can no longer be among the first ones, given which rows cover all that is left. */
    int[] trim(int[] rows, IntPredicate covers) {
        int[] kept = new int[rows.length];
        int used = 0;
        int part = 0;
        int covering = 0;
        for (int row : rows) {
            while (row >= ends[part]) {
                part++;
                covering = 0;
            }
            if (enough[part] == Integer.MAX_VALUE) {
                kept[used++] = row;
            } else if (covering < enough[part]) {
                kept[used++] = row;
                covering += covers.test(row) ? 1 : 0;
            }
        }
        return used == rows.length ? rows : Arrays.copyOf(kept, used);
    }
}
