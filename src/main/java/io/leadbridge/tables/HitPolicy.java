package io.leadbridge.tables;

/** What a table answers where several rows match (DMN 1.5, section 8.2.8). */
public enum HitPolicy {
    UNIQUE,
    ANY,
    PRIORITY,
    FIRST,
    RULE_ORDER,
    OUTPUT_ORDER,
    COLLECT,
    COLLECT_SUM,
    COLLECT_MIN,
    COLLECT_MAX,
    COLLECT_COUNT;

    /** Whether at most one row gives the answer. */
    public boolean isSingle() {
        return this == UNIQUE || this == ANY || this == PRIORITY || this == FIRST;
    }

    /** Whether there is no answer where no row matches (KIE gives null); what is collected may be nothing. */
    public boolean needsMatch() {
        return isSingle() || this == RULE_ORDER || this == OUTPUT_ORDER;
    }
}
