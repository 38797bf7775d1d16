package io.leadbridge.decision;

import java.time.Instant;

/** Reads what a client posted: a valid lead, or a problem that names every field that is wrong. */
public interface DecisionReader {

    /** The most bytes a single lead may take. */
    int MAX_BYTES = 1 << 20;

    /**
     * Reads a decision request.
     *
     * @param decidedAt signals and scores may not lie more than five minutes after it
     */
    DecisionInput read(byte[] json, Instant decidedAt);
}
