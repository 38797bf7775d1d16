package io.leadbridge.kernel;

/** What a finding about a lead does to it, weakest first: a later constant always wins over an earlier one. */
public enum Effect {
    ALLOW,
    DIVERT,
    HOLD,
    DISQUALIFY,
    SUPPRESS,
    BLOCK;

    public Effect strongest(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
