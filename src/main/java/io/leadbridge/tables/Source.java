package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something an expression reads. */
interface Source {

    /** A value of which nothing is known. */
    Source ANYTHING = new Source() {
        @Override
        public int[] variables() {
            return new int[0];
        }

        @Override
        public @Nullable List<@Nullable Object> possible(Region region) {
            return null;
        }
    };

    /** The variables on which it depends. */
    int[] variables();

    /** The tables on whose rows it depends. */
    default int[] slots() {
        return new int[0];
    }

    /** The values it can have, or null where that is not known or they are too many. */
    @Nullable
    List<@Nullable Object> possible(Region region);

    /** Between which numbers its value lies; null where it may be null or no number. */
    default @Nullable Bounds bounds(Region region) {
        List<@Nullable Object> possible = possible(region);
        if (possible == null) {
            return null;
        }
        Bounds all = null;
        for (Object value : possible) {
            if (!(value instanceof BigDecimal number)) {
                return null;
            }
            all = all == null ? Bounds.point(number) : all.or(Bounds.point(number));
        }
        return all;
    }

    /** Notes that this value takes part in what is wanted. */
    default void support(@Nullable Object value, Map<Source, BitSet> supports) {}

    /** Where to split until it has one value; null where that does not help. */
    default Rule.@Nullable Cut cut(Region region) {
        return null;
    }

    /**
     * A variable.
     *
     * @param image of the formula that gives it; null where none does
     */
    record OfVariable(int variable, Domain domain, @Nullable Image image) implements Source {

        private static final int MOST = 512;

        @Override
        public int[] variables() {
            return new int[] {variable};
        }

        @Override
        public @Nullable List<@Nullable Object> possible(Region region) {
            Object known = region.known(variable);
            if (known != Formula.UNKNOWN) {
                return java.util.Collections.singletonList(known);
            }
            BitSet set = region.set(variable);
            return set.cardinality() > MOST ? null : domain.values(set);
        }

        @Override
        public @Nullable Bounds bounds(Region region) {
            Object known = region.known(variable);
            if (known instanceof BigDecimal number) {
                return Bounds.point(number);
            }
            Bounds declared = domain.bounds(region.set(variable));
            Bounds given = image == null || domain.kind() != Kind.NUMBER ? null : image.bounds(region);
            return declared == null || given == null ? (declared == null ? given : declared) : declared.and(given);
        }

        @Override
        public void support(@Nullable Object value, Map<Source, BitSet> supports) {
            supports.computeIfAbsent(this, key -> new BitSet()).or(domain.classesOf(value));
        }

        @Override
        public Rule.@Nullable Cut cut(Region region) {
            BitSet set = region.set(variable);
            if (set.cardinality() < 2) {
                return null;
            }
            int first = set.get(domain.usual()) ? domain.usual() : set.nextSetBit(0);
            return new Rule.Cut(variable, Domain.one(first));
        }
    }
}
