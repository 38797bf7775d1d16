package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.AnalyseTable;
import io.leadbridge.tables.Box;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReport;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kie.dmn.feel.runtime.Range.RangeBoundary;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;

/**
 * Gaps and overlaps are those KIE's own analyser finds; {@code -Dtables=5000} tries more tables. Both draw other boxes around the same
 * inputs, so they are compared input by input, on every bound and between all bounds, and the rows themselves are the judge. KIE's
 * analyser does not look at null, at tables that collect, nor for gaps where a text has no declared values; it takes {@code not} of several
 * numbers for the union of their negations, and a row whose own alternatives overlap for two rows: the generated tables keep away from
 * that. It also passes over a single value between an open and a closed end (7 in {@code < 7} and {@code (5..7]}; the last of declared
 * values) and, where it joins boxes, sometimes draws one too large. There it disagrees with the rows, and we do not.
 */
final class AnalysisAgreesWithKieTest {

    private static final int TABLES = Integer.getInteger("tables", 120);

    private static final int INPUTS = 1_000;

    private int inGaps;
    private int inOverlaps;
    private int refused;
    private int missedByKie;
    private int madeUpByKie;

    @Test
    void gaps_and_overlaps_hold_the_same_inputs() {
        for (int seed = 0; seed < TABLES; seed++) {
            AnalysedTable generated = AnalysedTable.of(seed);
            Table table = new DmnTableReader()
                    .read("t.dmn", generated.document())
                    .table("T")
                    .orElseThrow();
            TableReport report = AnalyseTable.of(table);
            DTAnalysis kie = KieAnalyser.of(generated.document()).analyse();
            if (kie.isError() || !report.isProved() || report.overlaps().size() == 1000) {
                refused++;
                continue;
            }
            Random random = new Random(seed);
            for (int i = 0; i < INPUTS; i++) {
                List<Comparable<?>> point = generated.point(random);
                int[] rows = IntStream.range(0, table.rows().size())
                        .filter(row -> accepts(new Box(table.rows().get(row).tests()), point))
                        .toArray();
                String at = seed + " " + point + "\n" + generated.document();
                compareGaps(table, report, kie, point, rows.length == 0, at);
                compareOverlaps(table, report, kie, point, rows, at);
            }
        }
        System.out.println(
                "%d tables: %d inputs in gaps, %d in overlaps, %d tables not compared, KIE missed %d inputs and made up %d"
                        .formatted(TABLES, inGaps, inOverlaps, refused, missedByKie, madeUpByKie));
        assertThat(refused).isLessThan(TABLES / 5);
        assertThat(inGaps).isGreaterThan(10 * TABLES);
        assertThat(inOverlaps).isGreaterThan(10 * TABLES);
        assertThat(missedByKie).isLessThan(TABLES * INPUTS / 20);
        assertThat(madeUpByKie).isLessThan(TABLES * INPUTS / 50);
    }

    private void compareGaps(
            Table table, TableReport report, DTAnalysis kie, List<Comparable<?>> point, boolean truth, String at) {
        if (table.hitPolicy().needsMatch()) {
            boolean ours = report.gaps().stream().anyMatch(gap -> accepts(gap.box(), point));
            boolean theirs = kie.getGaps().stream().anyMatch(gap -> contains(gap, point));
            assertThat(ours).as(at).isEqualTo(truth);
            inGaps += ours && theirs ? 1 : 0;
            missedByKie += truth && !theirs ? 1 : 0;
            madeUpByKie += theirs && !truth ? 1 : 0;
        }
    }

    private void compareOverlaps(
            Table table, TableReport report, DTAnalysis kie, List<Comparable<?>> point, int[] rows, String at) {
        Set<String> theirs = new TreeSet<>();
        kie.getOverlaps().stream()
                .filter(overlap -> contains(overlap.getOverlap(), point))
                .forEach(overlap -> pairs(overlap.getRules(), theirs));
        Set<String> ours = new TreeSet<>();
        report.overlaps().stream()
                .filter(overlap -> accepts(overlap.box(), point))
                .forEach(overlap -> pairs(List.of(overlap.first() + 1, overlap.second() + 1), ours));
        Set<String> truth = new TreeSet<>();
        pairs(IntStream.of(rows).mapToObj(row -> row + 1).toList(), truth);
        if (table.hitPolicy() == HitPolicy.FIRST) {
            assertThat(truth).as(at).containsAll(ours);
            assertThat(ours.isEmpty()).as(at).isEqualTo(truth.isEmpty());
        } else {
            assertThat(ours).as(at).isEqualTo(truth);
        }
        inOverlaps += truth.isEmpty() || !theirs.equals(truth) ? 0 : 1;
        missedByKie += theirs.containsAll(truth) ? 0 : 1;
        madeUpByKie += truth.containsAll(theirs) ? 0 : 1;
    }

    private static void pairs(List<Integer> rows, Set<String> into) {
        rows.forEach(one -> rows.stream().filter(other -> other > one).forEach(other -> into.add(one + "-" + other)));
    }

    private static boolean accepts(Box box, List<Comparable<?>> point) {
        return IntStream.range(0, point.size()).allMatch(c -> box.tests().get(c).accepts(point.get(c)));
    }

    /** A rectangle may say nothing of the last columns. */
    private static boolean contains(Hyperrectangle rectangle, List<Comparable<?>> point) {
        List<Interval> edges = rectangle.getEdges();
        return IntStream.range(0, edges.size()).allMatch(c -> contains(edges.get(c), point.get(c)));
    }

    private static boolean contains(Interval edge, Comparable<?> key) {
        int low = compare(key, edge.getLowerBound());
        int high = compare(key, edge.getUpperBound());
        return (low > 0 || (low == 0 && edge.getLowerBound().getBoundaryType() == RangeBoundary.CLOSED))
                && (high < 0 || (high == 0 && edge.getUpperBound().getBoundaryType() == RangeBoundary.CLOSED));
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"})
    private static int compare(Comparable<?> key, Bound<?> bound) {
        Object value = bound.getValue();
        return value == Interval.NEG_INF
                ? 1
                : value == Interval.POS_INF ? -1 : ((Comparable<Object>) key).compareTo(value);
    }
}
