package io.leadbridge.assignment;

/** Why nobody has a lead yet. */
public enum UnassignedReason {
    /** It waits for its turn. */
    NOT_TRIED,
    /** No pool of the release serves its route class. */
    NO_RULE,
    /** Nobody in the pool is active and may have it. */
    NO_ELIGIBLE_REP,
    /** All who may have it hold as many leads as they can. */
    NO_CAPACITY,
    /** Nobody who may have it has the skills or clearances it asks for. */
    NO_SKILL,
    /** Nobody with the skills works in its strict territory. */
    NO_TERRITORY,
    /** A plan ended before it came to this lead. */
    SOLVER_TIMEOUT,
    /** Placing it failed; the log says why. */
    PLACEMENT_FAILED
}
