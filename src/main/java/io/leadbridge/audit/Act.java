package io.leadbridge.audit;

/** What can be done that has to be answered for; decisions on leads stand in the decision log. */
public enum Act {
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    RELEASE_ACTIVATED,
    REPS_CHANGED,
    LEAD_ASSIGNED_BY_HAND,
    SUBJECT_ERASED,
    SUBJECT_EXPORTED,
    KEYS_REWRAPPED
}
