package io.leadbridge.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All batches ever sealed. */
public interface Batches {

    Optional<Batch> find(Seal seal);

    /** The last batch of every lane that has one, by lane. */
    List<LaneHead> heads();

    /**
     * Batches of one lane in their order.
     *
     * @param after the number before the first
     * @param upTo the number of the last
     */
    List<Batch> of(int lane, long after, long upTo, int most);

    /** The leaf hashes of entries that were dropped while others of their batch are kept; by number and place, of batches of a lane. */
    Map<Long, Map<Integer, Hash>> dropped(int lane, long first, long last);
}
