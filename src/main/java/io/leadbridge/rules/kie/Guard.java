package io.leadbridge.rules.kie;

import io.leadbridge.rules.GuardScope;

/**
 * One rule of a DRL file.
 *
 * @param code the reason code it leaves when it fires
 * @param text the reason in plain words
 * @param line of the rule in its file
 * @param consequenceLine of the rule's {@code then}
 * @param standsOnAFact whether a condition matches a fact that is there, so that nothing of the match outlives the lead's facts
 * @param pairsSignals whether it compares signals with each other, so that its time grows with their square
 * @param scope what it may look at and say
 */
record Guard(
        String name,
        String code,
        String text,
        String file,
        int line,
        int consequenceLine,
        boolean standsOnAFact,
        boolean pairsSignals,
        GuardScope scope) {}
