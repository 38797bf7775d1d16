package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.TableNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table that answers with all matching rows, as a list or as one number. */
final class CollectRule implements Rule, Source {

    private static final int MOST_DOUBTFUL = 9;

    private final TableNode node;
    private final Answers answers;
    private final RowTests tests;
    private final RowOutputs outputs;
    private final int variable;
    private final @Nullable Domain domain;
    private final int slot;
    private final @Nullable List<BigDecimal> points;
    private final Map<List<Integer>, Optional<List<@Nullable Object>>> known = new HashMap<>();

    CollectRule(TableNode node, RowTests tests, RowOutputs outputs, int variable, @Nullable Domain domain, int slot) {
        this.node = node;
        this.answers = new Answers(node.table());
        this.tests = tests;
        this.outputs = outputs;
        this.variable = variable;
        this.domain = domain;
        this.slot = slot;
        this.points = Sums.points(node.table());
    }

    RowTests tests() {
        return tests;
    }

    RowOutputs outputs() {
        return outputs;
    }

    @Override
    public int[] variables() {
        return domain == null
                ? tests.variables()
                : IntStream.concat(Arrays.stream(tests.variables()), Arrays.stream(gives()))
                        .toArray();
    }

    @Override
    public int[] slots() {
        return new int[] {slot};
    }

    @Override
    public int[] gives() {
        return domain == null ? new int[0] : new int[] {variable};
    }

    @Override
    public boolean narrow(Region region) {
        int[] live = Arrays.stream(region.rows(slot))
                .filter(row -> tests.open(row, region) != RowTests.NEVER)
                .toArray();
        region.keepRows(slot, live);
        List<@Nullable Object> possible = domain == null ? null : possible(region);
        if (domain == null || possible == null) {
            return true;
        }
        BitSet classes = new BitSet();
        possible.forEach(answer -> classes.or(Objects.requireNonNull(domain).classesOf(answer)));
        if (possible.size() == 1) {
            region.know(variable, possible.get(0));
        }
        return region.keep(variable, classes);
    }

    private int[] sure(Region region) {
        return Arrays.stream(region.rows(slot))
                .filter(row -> tests.open(row, region) == 0)
                .toArray();
    }

    @Override
    public @Nullable List<@Nullable Object> possible(Region region) {
        int[] live = region.rows(slot);
        int[] sure = sure(region);
        if (points != null) {
            return sums(region, live, sure);
        }
        List<Integer> state = IntStream.concat(
                        Arrays.stream(live), Arrays.stream(sure).map(row -> -row - 1))
                .boxed()
                .toList();
        return known.computeIfAbsent(state, unknown -> Optional.ofNullable(answers(live, sure)))
                .orElse(null);
    }

    /** Rows that hang on the same variable exclude each other, or not, as their tests say. */
    private @Nullable List<@Nullable Object> sums(Region region, int[] live, int[] sure) {
        Sums.Partial start = Sums.Partial.NONE;
        Map<Integer, List<Integer>> byVariable = new LinkedHashMap<>();
        List<List<Sums.Partial>> parts = new ArrayList<>();
        for (int row : live) {
            BigDecimal number = Objects.requireNonNull(points).get(row);
            int only = Arrays.binarySearch(sure, row) >= 0 ? -1 : tests.onlyOpen(row, region);
            if (Arrays.binarySearch(sure, row) >= 0) {
                start = start.plus(number);
            } else if (only < 0) {
                parts.add(List.of(Sums.Partial.NONE, Sums.Partial.NONE.plus(number)));
            } else {
                byVariable.computeIfAbsent(only, none -> new ArrayList<>()).add(row);
            }
        }
        byVariable.forEach((open, rows) -> parts.add(region.set(open).stream()
                .mapToObj(number -> sum(rows, open, number))
                .distinct()
                .toList()));
        Set<Sums.Partial> sums = Sums.add(start, parts);
        if (sums == null) {
            return null;
        }
        List<@Nullable Object> found = new ArrayList<>();
        sums.forEach(sum ->
                found.add(sum.any() ? sum.points() : answers.literal(new int[0]).answer()));
        return found;
    }

    private Sums.Partial sum(List<Integer> rows, int open, int number) {
        Sums.Partial sum = Sums.Partial.NONE;
        for (int row : rows) {
            sum = tests.accepts(row, open, number)
                    ? sum.plus(Objects.requireNonNull(points).get(row))
                    : sum;
        }
        return sum;
    }

    private @Nullable List<@Nullable Object> answers(int[] live, int[] sure) {
        int[] doubtful = Arrays.stream(live)
                .filter(row -> Arrays.binarySearch(sure, row) < 0)
                .toArray();
        if (doubtful.length > MOST_DOUBTFUL || answers.hasFormulas(live) || answers.hasFormulas(new int[0])) {
            return null;
        }
        List<@Nullable Object> found = new ArrayList<>();
        for (int some = 0; some < 1 << doubtful.length; some++) {
            int[] rows = Arrays.copyOf(sure, sure.length + Integer.bitCount(some));
            int used = sure.length;
            for (int i = 0; i < doubtful.length; i++) {
                if ((some >> i & 1) == 1) {
                    rows[used++] = doubtful[i];
                }
            }
            Arrays.sort(rows);
            found.add(answers.literal(rows).answer());
        }
        return found;
    }

    @Override
    public @Nullable Cut cut(Region region) {
        for (int row : region.rows(slot)) {
            if (tests.open(row, region) > 0) {
                return tests.cut(row, region);
            }
        }
        return null;
    }

    @Override
    public boolean run(Case one) {
        int[] rows = tests.matches(one, node.inputs());
        if (rows == null) {
            return false;
        }
        one.matched(node.key(), rows);
        Match match = answers.answer(rows, (row, column) -> {
            Object value = outputs.value(row, column, one);
            return value == Formula.UNKNOWN ? null : value;
        });
        one.give(node.key(), match.answer());
        return match.conflict().isEmpty() && (domain == null || domain.classOf(match.answer()) != Domain.UNDECLARED);
    }
}
