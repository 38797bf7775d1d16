package io.leadbridge.tables;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What one node of a graph means for a search: which values go together. */
interface Rule {

    /** The variables it looks at or gives. */
    int[] variables();

    /** The tables whose rows it looks at. */
    int[] slots();

    /** The variables it gives. */
    int[] gives();

    /** Takes away what is impossible; false where nothing is left. */
    boolean narrow(Region region);

    /** Where to split what is not yet settled; null where the answer is settled, or can not be settled by splitting. */
    @Nullable
    Cut cut(Region region);

    /** Evaluates one case; false where the node gives no answer, or another than the region allows. */
    boolean run(Case one);

    /** Two parts of a variable's classes: those inside, and the rest. */
    record Cut(int variable, BitSet inside) {}
}
