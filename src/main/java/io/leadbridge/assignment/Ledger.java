package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who holds how many leads, and who is owed some. */
public interface Ledger {

    /** Keeps every other transaction from placing leads of this pool until this one ends. */
    void lock(String pool);

    /** All reps as a pool sees them, by id. */
    List<RepState> states(String pool, Instant now);

    /** Counts so many more leads for each rep; false when a cap would be broken: then nothing of this transaction may be kept. */
    boolean take(Map<Rep, Long> leads, Instant now);

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
}
