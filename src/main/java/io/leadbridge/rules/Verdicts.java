package io.leadbridge.rules;

/**
 * All that a guard may say of a lead: each word can only restrict what happens to it, never loosen it. Saying a thing
 * twice is saying it once, and a guard that says nothing still leaves its reason.
 */
public interface Verdicts {

    /** The lead may go on; only the guard's reason is kept. */
    void allow();

    void divert();

    void hold();

    void disqualify();

    void suppress();

    void block();

    /**
     * The person must not be contacted this way; a lead without any way left is held.
     *
     * @param channel such as {@code EMAIL} or {@code PHONE}
     */
    void removeChannel(String channel);

    /** A person has to look at the lead before anything happens to it. */
    void requireReview(String kind);

    /** The person must not be decided on by machine alone. */
    void humanOnly();

    /** No rep without this skill may have the lead. */
    void requireSkill(String skill);

    /**
     * No rep without the skill of this kind for this value may have the lead.
     *
     * @param kind such as {@code CLEARANCE_RESIDENCY}
     * @param value such as a jurisdiction; the skill is both, joined by an underscore
     */
    void requireSkillFor(String kind, String value);

    /** Someone covers for the account's owner, who keeps the account. */
    void coverOwner();

    /** The account's owner has no claim on the lead any more. */
    void releaseOwner();
}
