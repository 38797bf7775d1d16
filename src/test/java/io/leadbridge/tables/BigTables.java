package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Large tables as people write them: the space is split again and again, at round numbers and between named values. */
public final class BigTables {

    private static final int VALUES = 24;

    private BigTables() {}

    /** A table without gaps or overlaps, under UNIQUE, whose columns are by turns numbers and enumerated strings. */
    public static Table partition(int rows, int columns, long seed) {
        Random random = new Random(seed);
        List<int[]> boxes = new ArrayList<>();
        int[] whole = new int[2 * columns];
        for (int c = 0; c < columns; c++) {
            whole[2 * c + 1] = VALUES - 1;
        }
        boxes.add(whole);
        while (boxes.size() < rows) {
            int at = random.nextInt(boxes.size());
            int c = random.nextInt(columns);
            int[] box = boxes.get(at);
            if (box[2 * c] < box[2 * c + 1]) {
                int[] right = box.clone();
                int cut = box[2 * c] + random.nextInt(box[2 * c + 1] - box[2 * c]);
                box[2 * c + 1] = cut;
                right[2 * c] = cut + 1;
                boxes.add(right);
            }
        }
        List<Column> inputs = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            inputs.add(new Column("c" + c, c % 2 == 0 ? Kind.NUMBER : Kind.STRING, allowed(c)));
        }
        List<Row> made = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<CellTest> tests = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                tests.add(test(c, boxes.get(r)[2 * c], boxes.get(r)[2 * c + 1]));
            }
            made.add(new Row("r" + r, tests, List.of(new Output.Literal("out" + r))));
        }
        return new Table(
                "partition",
                HitPolicy.UNIQUE,
                inputs,
                List.of(new OutputColumn("out", List.of())),
                made,
                Optional.empty());
    }

    private static CellTest allowed(int c) {
        return c % 2 == 0 ? CellTest.ANY.withNull(false) : test(c, -1, VALUES);
    }

    private static CellTest test(int c, int low, int high) {
        if (c % 2 == 0) {
            return CellTest.of(
                    List.of(new Interval(
                            low == 0 ? null : BigDecimal.valueOf(10L * low),
                            true,
                            high == VALUES - 1 ? null : BigDecimal.valueOf(10L * high + 10),
                            false)),
                    false);
        }
        if (low == 0 && high == VALUES - 1) {
            return CellTest.ANY;
        }
        List<Object> words = new ArrayList<>();
        for (int i = Math.max(0, low); i <= Math.min(VALUES - 1, high); i++) {
            words.add(word(i));
        }
        return CellTest.points(words);
    }

    static String word(int i) {
        return "value" + (char) ('A' + i);
    }

    /** All words, as the allowed values of a type. */
    static String words() {
        return IntStream.range(0, VALUES).mapToObj(i -> "\"" + word(i) + "\"").collect(Collectors.joining(", "));
    }

    public static Object value(int c, Random random) {
        return c % 2 == 0 ? BigDecimal.valueOf(random.nextInt(10 * VALUES)) : word(random.nextInt(VALUES));
    }
}
