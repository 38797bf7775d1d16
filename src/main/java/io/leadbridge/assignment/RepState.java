package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;

/**
 * A rep at one moment, as a pool sees them.
 *
 * @param openLeads in all pools
 * @param newToday in all pools, in the rep's own day
 * @param debtMicro leads received in this pool minus the rep's share of those it could have received, in millionths of a lead
 */
public record RepState(Rep rep, int openLeads, int newToday, long debtMicro) {

    public RepId repId() {
        return rep.repId();
    }

    /** How many more leads fit under both caps. */
    public int room() {
        return Math.max(0, Math.min(rep.maxOpenLeads() - openLeads, rep.maxNewPerDay() - newToday));
    }
}
