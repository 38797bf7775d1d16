package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds how many leads, and who is owed some. */
public interface Ledger {

    /** Keeps every other transaction from placing leads of this pool until this one ends. */
    void lock(String pool);

    /** All reps as a pool sees them, by id. */
    List<RepState> states(String pool, Instant now);

    /** Counts one more lead for a rep; false, and nothing counted, when a cap would be broken. */
    boolean take(Rep rep, Instant now);

    /** One lead less on a rep's hands. */
    void giveBack(RepId repId);

    /**
     * Books leads for fairness.
     *
     * @param targets what is added to the targets, in millionths of a lead
     * @param received what is added to what was received, in millionths of a lead
     */
    void share(String pool, Map<RepId, Long> targets, Map<RepId, Long> received);

    RepLoad load(Rep rep, Instant now);

    /** Books one lead for fairness, when anybody but a fixed owner could have had it. */
    default void share(String pool, Map<RepId, Long> targets, @Nullable RepId receiver) {
        if (!targets.isEmpty() && receiver != null) {
            share(pool, targets, Map.of(receiver, FairShare.LEAD));
        }
    }
}
