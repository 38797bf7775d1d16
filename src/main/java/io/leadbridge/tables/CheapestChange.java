package io.leadbridge.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest of all combinations of changes that comes out as wanted: branch and bound, where the graph of tables says of each branch
 * which levers have to move at least, and which options of theirs cannot lead anywhere.
 */
public final class CheapestChange {

    private final List<Lever> levers;
    private final Trial trial;
    private final Prospect prospect;
    private final int budget;
    private final PriorityQueue<Branch> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Branch::atLeast).thenComparingInt(Branch::number));
    private int branches;
    private int tried;

    private CheapestChange(List<Lever> levers, Trial trial, Prospect prospect, int budget) {
        this.levers = levers;
        this.trial = trial;
        this.prospect = prospect;
        this.budget = budget;
    }

    /**
     * Something that can be changed in one of several ways, or left as it is.
     *
     * @param options cheapest first
     */
    public record Lever(String name, List<Option> options) {

        public Lever {
            options = List.copyOf(options);
            for (int i = 1; i < options.size(); i++) {
                if (options.get(i - 1).cost() > options.get(i).cost()) {
                    throw new IllegalArgumentException("the options of " + name + " must stand cheapest first");
                }
            }
        }
    }

    /**
     * One way to change it.
     *
     * @param cost at least 1
     * @param values what becomes other by it alone: all inputs of the graph that do, and, where that is known, what the graph makes of them
     */
    public record Option(int cost, Map<String, @Nullable Object> values) {

        public Option {
            if (cost < 1) {
                throw new IllegalArgumentException("a change costs at least 1");
            }
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Whether what is wanted comes out, as the whole pipeline says. */
    @FunctionalInterface
    public interface Trial {

        /** The option of each lever, {@code -1} where it is left as it is. */
        boolean succeeds(int[] options);
    }

    /**
     * What was found.
     *
     * @param options of each lever, {@code -1} where it is left as it is; empty where none was found
     * @param cost of the options; without options, what any change would cost at least
     * @param proved whether nothing cheaper exists, or, without options, nothing at all
     * @param tried how many combinations were put through the pipeline
     */
    public record Answer(Optional<int[]> options, long cost, boolean proved, int tried) {}

    /**
     * Some levers are settled, the others may still become what is open.
     *
     * @param open of each lever the options, shifted by one: bit 0 is to leave it as it is
     * @param atLeast what everything in the branch costs at least
     */
    private record Branch(List<BitSet> open, long atLeast, int number) {}

    /**
     * Looks for a change; leaving all as it is does not count.
     *
     * @param budget how many branches to look at at most
     */
    public static Answer find(List<Lever> levers, Trial trial, Prospect prospect, int budget) {
        return new CheapestChange(levers, trial, prospect, budget).find();
    }

    private Answer find() {
        BitSet[] all = new BitSet[levers.size()];
        for (int lever = 0; lever < all.length; lever++) {
            all[lever] = new BitSet();
            all[lever].set(0, levers.get(lever).options().size() + 1);
        }
        add(all);
        while (!waiting.isEmpty()) {
            Branch branch = waiting.remove();
            if (branches > budget) {
                return new Answer(Optional.empty(), branch.atLeast(), false, tried);
            }
            BitSet[] open = branch.open().toArray(BitSet[]::new);
            int[] cheapest = cheapest(open);
            boolean changes = Arrays.stream(cheapest).anyMatch(option -> option >= 0);
            if (changes && succeeds(cheapest)) {
                return new Answer(Optional.of(cheapest), branch.atLeast(), true, tried);
            }
            split(open, cheapest);
        }
        return new Answer(Optional.empty(), 0, true, tried);
    }

    private boolean succeeds(int[] options) {
        tried++;
        return trial.succeeds(options.clone());
    }

    /** Puts a branch on the list, without the options that lead nowhere. */
    private void add(BitSet[] open) {
        branches++;
        if (prospect.trim(open)) {
            int[] cheapest = cheapest(open);
            long atLeast = 0;
            for (int lever = 0; lever < cheapest.length; lever++) {
                atLeast += cost(lever, cheapest[lever]);
            }
            waiting.add(new Branch(List.of(open), atLeast, branches));
        }
    }

    private long cost(int lever, int option) {
        return option < 0 ? 0 : levers.get(lever).options().get(option).cost();
    }

    /** The cheapest open option of each lever; the branch costs that at least. */
    private int[] cheapest(BitSet[] open) {
        int[] cheapest = new int[open.length];
        Arrays.setAll(cheapest, lever -> open[lever].nextSetBit(0) - 1);
        return cheapest;
    }

    /** The cheapest of the branch did not do: another option of some lever has to be taken. */
    private void split(BitSet[] open, int[] cheapest) {
        int lever = narrowest(open);
        if (lever < 0) {
            return;
        }
        int taken = cheapest[lever] + 1;
        BitSet one = new BitSet();
        one.set(taken);
        BitSet others = (BitSet) open[lever].clone();
        others.clear(taken);
        for (BitSet part : List.of(one, others)) {
            BitSet[] narrower = new BitSet[open.length];
            Arrays.setAll(narrower, l -> (BitSet) (l == lever ? part : open[l]).clone());
            add(narrower);
        }
    }

    private static int narrowest(BitSet[] open) {
        int narrowest = -1;
        for (int lever = 0; lever < open.length; lever++) {
            int size = open[lever].cardinality();
            if (size > 1 && (narrowest < 0 || size < open[narrowest].cardinality())) {
                narrowest = lever;
            }
        }
        return narrowest;
    }
}
