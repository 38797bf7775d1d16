package io.leadbridge.rules;

import java.io.Serial;

/** A table or guard could not answer; the lead goes to a person. */
public class JudgementFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Cause reason;
    private final String where;

    /** What went wrong. */
    public enum Cause {
        TABLE_FAILED,
        TABLE_NO_MATCH,
        GUARD_FAILED,
        GUARD_TIMEOUT
    }

    /** @param where the table or guard, without any data of the lead */
    public JudgementFailed(Cause reason, String where, String detail) {
        super(reason + " in " + where + ": " + detail);
        this.reason = reason;
        this.where = where;
    }

    public Cause reason() {
        return reason;
    }

    public String where() {
        return where;
    }
}
