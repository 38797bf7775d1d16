package io.leadbridge.assignment;

/** The constraints of an assignment, by the names under which a release weighs them. */
public enum ConstraintName {
    ACTIVE_ROLE("active-role", Level.HARD),
    REQUIRED_SKILL("required-skill", Level.HARD),
    TERRITORY("territory", Level.HARD),
    OWNER_LOCK("owner-lock", Level.HARD),
    DAY_CAP("day-cap", Level.HARD),
    OPEN_CAP("open-cap", Level.HARD),
    EXCLUSION("exclusion", Level.HARD),
    CLEARANCE("clearance", Level.HARD),
    UNASSIGNED("unassigned", Level.MEDIUM),
    EXPECTED_VALUE("expected-value", Level.SOFT),
    SHARE_FAIRNESS("share-fairness", Level.SOFT),
    CONTINUITY("continuity", Level.SOFT),
    PREFERRED_TERRITORY("preferred-territory", Level.SOFT),
    SOFT_SKILL("soft-skill", Level.SOFT);

    private final String id;
    private final Level level;

    ConstraintName(String id, Level level) {
        this.id = id;
        this.level = level;
    }

    public String id() {
        return id;
    }

    public Level level() {
        return level;
    }

    /** Hard is never broken; medium counts leads without a rep; soft counts euro cents. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }
}
