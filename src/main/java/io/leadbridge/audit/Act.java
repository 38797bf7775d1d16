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
    REP_CHANGED,
    LEAD_ASSIGNED_BY_HAND,
    PLAN_STARTED,
    PLAN_CANCELLED,
    PLAN_ENDED,
    REPLAY_STARTED,
    REPLAY_CANCELLED,
    SIGNING_KEY_ADDED,
    SUBJECT_ERASED,
    SUBJECT_EXPORTED,
    SUBJECT_FOUND,
    KEYS_REWRAPPED,
    KEYS_DROPPED,
    DECISIONS_DROPPED,
    HOLD_PLACED,
    HOLD_LIFTED
}
