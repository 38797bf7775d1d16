package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.TableNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table that answers with one row; where it has none, or two that disagree, the case fails and decides nothing. */
final class SingleRule implements Rule {

    private final TableNode node;
    private final HitPolicy policy;
    private final Answers answers;
    private final RowTests tests;
    private final RowOutputs outputs;
    private final int slot;

    SingleRule(TableNode node, RowTests tests, RowOutputs outputs, int slot) {
        this.node = node;
        this.policy = node.table().hitPolicy();
        this.answers = new Answers(node.table());
        this.tests = tests;
        this.outputs = outputs;
        this.slot = slot;
    }

    @Override
    public int[] variables() {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(tests.variables()).forEach(all::add);
        Arrays.stream(gives()).forEach(all::add);
        outputs.images().forEach(image -> image.sources()
                .forEach(source -> Arrays.stream(source.variables()).forEach(all::add)));
        return all.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    @Override
    public int[] slots() {
        List<Integer> all = new ArrayList<>(List.of(slot));
        outputs.images().forEach(image -> image.sources()
                .forEach(source -> Arrays.stream(source.slots()).forEach(all::add)));
        return all.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    @Override
    public int[] gives() {
        return Arrays.stream(outputs.variables()).filter(v -> v >= 0).toArray();
    }

    @Override
    public boolean narrow(Region region) {
        List<Integer> live = new ArrayList<>();
        List<Integer> sure = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        for (int row : region.rows(slot)) {
            int open = tests.open(row, region);
            if (open == RowTests.NEVER) {
                continue;
            }
            live.add(row);
            if (open == 1) {
                doubtful.add(row);
            }
            if (open == 0) {
                sure.add(row);
                if (policy == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        region.keepRows(slot, live.stream().mapToInt(Integer::intValue).toArray());
        List<Integer> wanted = wanted(live, sure, region);
        if (wanted == null) {
            return false;
        }
        for (int row : doubtful) {
            if (mustNotMatch(row, wanted) && !tests.avoid(row, region)) {
                return false;
            }
        }
        boolean otherwise =
                sure.isEmpty() && node.table().otherwise().isPresent() && outputs.fits(RowOutputs.OTHERWISE, region);
        if (!otherwise && (wanted.isEmpty() || !tests.keepAny(wanted, region))) {
            return false;
        }
        if (otherwise) {
            wanted.add(RowOutputs.OTHERWISE);
        }
        return outputs.keepAny(wanted, region);
    }

    /** The rows that may give what is wanted; null where the table has no answer. */
    private @Nullable List<Integer> wanted(List<Integer> live, List<Integer> sure, Region region) {
        List<Integer> fitting = new ArrayList<>(
                live.stream().filter(row -> outputs.fits(row, region)).toList());
        return switch (policy) {
            case UNIQUE -> {
                if (!sure.isEmpty()) {
                    fitting.retainAll(sure);
                }
                yield sure.size() > 1 ? null : fitting;
            }
            case ANY -> !fitting.containsAll(sure) ? null : live.equals(sure) ? winner(sure, fitting, region) : fitting;
            case PRIORITY -> live.equals(sure) ? winner(sure, fitting, region) : fitting;
            default -> fitting;
        };
    }

    /** Where all rows are known, those that give the answer. */
    private List<Integer> winner(List<Integer> sure, List<Integer> fitting, Region region) {
        int width = node.table().outputColumns().size();
        boolean unknown = sure.stream().anyMatch(row -> IntStream.range(0, width)
                .anyMatch(c -> outputs.value(row, c, region) == Formula.UNKNOWN));
        if (unknown || sure.isEmpty()) {
            return fitting;
        }
        Object answer = answer(sure, region);
        return new ArrayList<>(fitting.stream()
                .filter(row -> Objects.equals(answer(List.of(row), region), answer))
                .toList());
    }

    private @Nullable Object answer(List<Integer> rows, Region region) {
        return answers.answer(
                        rows.stream().mapToInt(Integer::intValue).toArray(),
                        (row, column) -> outputs.value(row, column, region))
                .answer();
    }

    private boolean mustNotMatch(int row, List<Integer> wanted) {
        return switch (policy) {
            case FIRST -> !wanted.contains(row) && (wanted.isEmpty() || row < wanted.get(0));
            case UNIQUE, ANY -> !wanted.contains(row);
            default -> false;
        };
    }

    @Override
    public @Nullable Cut cut(Region region) {
        for (int row : region.rows(slot)) {
            if (tests.open(row, region) > 0) {
                return tests.cut(row, region);
            }
            if (policy == HitPolicy.FIRST) {
                return null;
            }
        }
        return null;
    }

    @Override
    public boolean run(Case one) {
        int[] rows = tests.matches(one, node.inputs());
        if (rows == null || (rows.length == 0 && node.table().otherwise().isEmpty())) {
            return false;
        }
        int[] counted = policy == HitPolicy.FIRST && rows.length > 1 ? new int[] {rows[0]} : rows;
        boolean unknown = IntStream.of(counted)
                .anyMatch(row -> IntStream.range(0, node.table().outputColumns().size())
                        .anyMatch(c -> outputs.value(row, c, one) == Formula.UNKNOWN));
        if (unknown && counted.length > 1) {
            return false;
        }
        Match match = answers.answer(counted, (row, column) -> outputs.value(row, column, one));
        one.matched(node.key(), counted);
        return match.conflict().isEmpty() && outputs.give(one, match.answer());
    }
}
