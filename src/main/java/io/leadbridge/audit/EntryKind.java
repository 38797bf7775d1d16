package io.leadbridge.audit;

/** What sort of entries are sealed together. */
public enum EntryKind {
    DECISION,
    ACT
}
