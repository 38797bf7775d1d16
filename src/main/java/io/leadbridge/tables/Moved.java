package io.leadbridge.tables;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A variable that hangs on one lever alone, and what each option of the lever makes of it. */
final class Moved {

    private final int variable;
    private final List<@Nullable Object> values;
    private final int[] classes;

    /** @param values by the options, shifted by one; {@link Formula#UNKNOWN} where nobody knows */
    Moved(int variable, Domain domain, List<@Nullable Object> values) {
        this.variable = variable;
        this.values = values;
        this.classes = values.stream().mapToInt(domain::classOf).toArray();
    }

    /** Keeps what the open options give; everything where one of them is unknown, or not declared. */
    void keep(Region region, BitSet open) {
        BitSet kept = new BitSet();
        for (int option = open.nextSetBit(0); option >= 0; option = open.nextSetBit(option + 1)) {
            if (classes[option] < 0) {
                return;
            }
            kept.set(classes[option]);
        }
        region.keep(variable, kept);
        if (open.cardinality() == 1) {
            region.know(variable, values.get(open.nextSetBit(0)));
        }
    }
}
