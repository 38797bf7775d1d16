package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The input side of a table in a graph: which rows accept which classes of the variables it tests. */
final class RowTests {

    /** What {@link #open} says of a row that cannot match. */
    static final int NEVER = -1;

    private final int[] variables;
    private final List<Domain> domains;
    private final List<List<@Nullable BitSet>> accepted = new ArrayList<>();
    private final Work work;

    RowTests(Table table, int[] variables, List<Domain> domains, Work work) {
        this.variables = variables;
        this.domains = domains;
        this.work = work;
        for (Row row : table.rows()) {
            List<@Nullable BitSet> classes = new ArrayList<>();
            for (int c = 0; c < variables.length; c++) {
                CellTest test = row.tests().get(c);
                classes.add(test.isAny() ? null : domains.get(c).accepts(test));
            }
            accepted.add(classes);
        }
    }

    int[] variables() {
        return variables;
    }

    /** How many columns decide whether the row matches: 0 where it matches for sure. */
    int open(int row, Region region) {
        work.spend(variables.length);
        int open = 0;
        for (int c = 0; c < variables.length; c++) {
            BitSet accepts = accepted.get(row).get(c);
            if (accepts != null) {
                BitSet set = region.set(variables[c]);
                if (!accepts.intersects(set)) {
                    return NEVER;
                }
                open += Region.within(set, accepts) ? 0 : 1;
            }
        }
        return open;
    }

    /** The only variable that decides whether the row matches, or -1 where there are several. */
    int onlyOpen(int row, Region region) {
        int only = -1;
        for (int c = 0; c < variables.length; c++) {
            BitSet accepts = accepted.get(row).get(c);
            if (accepts != null && !Region.within(region.set(variables[c]), accepts)) {
                if (only >= 0) {
                    return -1;
                }
                only = variables[c];
            }
        }
        return only;
    }

    /** Whether a row that hangs on one variable only matches where that has this class. */
    boolean accepts(int row, int variable, int number) {
        for (int c = 0; c < variables.length; c++) {
            BitSet accepts = accepted.get(row).get(c);
            if (variables[c] == variable && accepts != null && !accepts.get(number)) {
                return false;
            }
        }
        return true;
    }

    /** Takes away the cases a row matches, where that is one column's business; false where nothing is left. */
    boolean avoid(int row, Region region) {
        for (int c = 0; c < variables.length; c++) {
            BitSet accepts = accepted.get(row).get(c);
            if (accepts != null && !Region.within(region.set(variables[c]), accepts)) {
                return region.drop(variables[c], accepts);
            }
        }
        return false;
    }

    /** Keeps the cases that some of the rows match, as far as single columns can say it. */
    boolean keepAny(List<Integer> rows, Region region) {
        for (int c = 0; c < variables.length; c++) {
            BitSet union = new BitSet();
            boolean any = false;
            for (int row : rows) {
                BitSet accepts = accepted.get(row).get(c);
                any |= accepts == null;
                if (accepts != null) {
                    union.or(accepts);
                }
            }
            if (!any && !region.keep(variables[c], union)) {
                return false;
            }
        }
        return true;
    }

    /** The first column that decides whether the row matches. */
    Rule.Cut cut(int row, Region region) {
        for (int c = 0; c < variables.length; c++) {
            BitSet accepts = accepted.get(row).get(c);
            if (accepts != null && !Region.within(region.set(variables[c]), accepts)) {
                return new Rule.Cut(variables[c], accepts);
            }
        }
        throw new IllegalArgumentException("row " + row + " is settled");
    }

    /** The rows that match one case, or null where an input is not declared. */
    int @Nullable [] matches(Case one, List<String> keys) {
        int[] point = new int[variables.length];
        for (int c = 0; c < point.length; c++) {
            point[c] = domains.get(c).classOf(one.value(keys.get(c)));
            if (point[c] < 0) {
                return null;
            }
        }
        work.spend((long) accepted.size() * point.length);
        return IntStream.range(0, accepted.size())
                .filter(row -> matches(row, point))
                .toArray();
    }

    private boolean matches(int row, int[] point) {
        for (int c = 0; c < point.length; c++) {
            BitSet accepts = accepted.get(row).get(c);
            if (accepts != null && !accepts.get(point[c])) {
                return false;
            }
        }
        return true;
    }

    int[] all() {
        int[] all = new int[accepted.size()];
        Arrays.setAll(all, r -> r);
        return all;
    }
}
