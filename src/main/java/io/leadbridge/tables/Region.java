package io.leadbridge.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is still possible in one branch of a search: the classes of each variable, and the rows of each table that may match. */
final class Region {

    private static final Object[] NOTHING = new Object[0];

    private final BitSet[] sets;
    private final @Nullable Object[] known;
    private final int[][] rows;
    private final Object[][] seen;

    Region(BitSet[] sets, int[][] rows, int rules) {
        this.sets = sets;
        this.known = new Object[sets.length];
        Arrays.fill(known, Formula.UNKNOWN);
        this.rows = rows;
        this.seen = new Object[rules][];
        Arrays.fill(seen, NOTHING);
    }

    private Region(Region other) {
        this.sets = other.sets.clone();
        this.known = other.known.clone();
        this.rows = other.rows.clone();
        this.seen = other.seen.clone();
    }

    Region copy() {
        return new Region(this);
    }

    /** Not to be changed. */
    BitSet set(int variable) {
        return sets[variable];
    }

    /** Keeps only these classes; false where none is left. */
    boolean keep(int variable, BitSet classes) {
        BitSet now = sets[variable];
        if (!within(now, classes)) {
            BitSet rest = (BitSet) now.clone();
            rest.and(classes);
            sets[variable] = rest;
        }
        return !sets[variable].isEmpty();
    }

    boolean drop(int variable, BitSet classes) {
        BitSet now = sets[variable];
        if (now.intersects(classes)) {
            BitSet rest = (BitSet) now.clone();
            rest.andNot(classes);
            sets[variable] = rest;
        }
        return !sets[variable].isEmpty();
    }

    /** The exact value, or {@link Formula#UNKNOWN}. */
    @Nullable
    Object known(int variable) {
        return known[variable];
    }

    private Object known(int variable, Object orElse) {
        Object value = known[variable];
        return value == null ? orElse : value;
    }

    void know(int variable, @Nullable Object value) {
        if (!Objects.equals(known[variable], value)) {
            known[variable] = value;
        }
    }

    int[] rows(int slot) {
        return rows[slot];
    }

    void keepRows(int slot, int[] kept) {
        if (kept.length != rows[slot].length) {
            rows[slot] = kept;
        }
    }

    /** Whether anything a rule looks at is another than when it was last asked. */
    boolean isNews(int rule, int[] variables, int[] slots) {
        if (isSeen(seen[rule], variables, slots)) {
            return false;
        }
        Object[] now = new Object[2 * variables.length + slots.length];
        int at = 0;
        for (int variable : variables) {
            now[at++] = sets[variable];
            now[at++] = known(variable, NOTHING);
        }
        for (int slot : slots) {
            now[at++] = rows[slot];
        }
        seen[rule] = now;
        return true;
    }

    /** Sets and rows are replaced where they change. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isSeen(Object[] before, int[] variables, int[] slots) {
        if (before.length == 0) {
            return false;
        }
        int at = 0;
        for (int variable : variables) {
            if (before[at++] != sets[variable] || before[at++] != known(variable, NOTHING)) {
                return false;
            }
        }
        for (int slot : slots) {
            if (before[at++] != rows[slot]) {
                return false;
            }
        }
        return true;
    }

    static boolean within(BitSet inner, BitSet outer) {
        for (int i = inner.nextSetBit(0); i >= 0; i = inner.nextSetBit(i + 1)) {
            if (!outer.get(i)) {
                return false;
            }
        }
        return true;
    }
}
