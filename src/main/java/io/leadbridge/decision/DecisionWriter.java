package io.leadbridge.decision;

import java.util.List;
import java.util.Set;

/** Writes decisions as the log keeps them, and says where two that were written differ. */
public interface DecisionWriter {

    /** The same bytes for the same decision. */
    String write(Decision decision);

    /**
     * Where two documents differ, in the order of the first; none where they say the same and are only written otherwise. At most
     * {@link Difference#MOST}.
     *
     * @param except fields of the decision that do not matter
     */
    List<Difference> differences(String was, String now, Set<String> except);
}
