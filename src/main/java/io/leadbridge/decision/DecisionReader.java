package io.leadbridge.decision;

import java.time.Instant;
import java.util.Optional;

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

    /** Reads a snapshot that was checked when it was posted; empty when it is no request any more. */
    Optional<DecisionInput> readAgain(String snapshot);
}
