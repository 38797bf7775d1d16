package io.leadbridge.tables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For each column and class the rows that accept it, as bits: how a table is evaluated that was too tangled for a {@link Tree}. */
final class Masks {

    private static final long MOST_WORDS = 4_000_000;

    private final long[][][] masks;
    private final int words;

    private Masks(long[][][] masks, int words) {
        this.masks = masks;
        this.words = words;
    }

    /** The masks, or null where they would take more than 32 MB. */
    static @Nullable Masks of(Grid grid) {
        int words = (grid.height() + 63) / 64;
        long total = 0;
        for (int c = 0; c < grid.width(); c++) {
            total += (long) grid.size(c) * words;
        }
        if (total > MOST_WORDS) {
            return null;
        }
        long[][][] masks = new long[grid.width()][][];
        for (int c = 0; c < masks.length; c++) {
            masks[c] = new long[grid.size(c)][words];
            for (int row = 0; row < grid.height(); row++) {
                int[] spans = grid.spans(row, c);
                for (int i = 0; i < spans.length; i += 2) {
                    for (int number = spans[i]; number <= spans[i + 1]; number++) {
                        masks[c][number][row >> 6] |= 1L << row;
                    }
                }
            }
        }
        return new Masks(masks, words);
    }

    int[] matches(int[] point, boolean onlyFirst) {
        int[] found = new int[4];
        int used = 0;
        for (int word = 0; word < words; word++) {
            long bits = -1L;
            for (int c = 0; c < masks.length && bits != 0; c++) {
                bits &= masks[c][point[c]][word];
            }
            for (; bits != 0; bits &= bits - 1) {
                if (used == found.length) {
                    found = Arrays.copyOf(found, 2 * used);
                }
                found[used++] = (word << 6) + Long.numberOfTrailingZeros(bits);
                if (onlyFirst) {
                    return Arrays.copyOf(found, 1);
                }
            }
        }
        return Arrays.copyOf(found, used);
    }
}
