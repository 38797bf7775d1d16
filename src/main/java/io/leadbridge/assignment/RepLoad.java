package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rep has on their hands, and what they are owed.
 *
 * @param openLeads in all pools
 * @param newToday in all pools
 * @param today the rep's own day
 */
public record RepLoad(
        RepId repId,
        int openLeads,
        int newToday,
        LocalDate today,
        @Nullable Instant lastAssignedAt,
        List<PoolShare> pools) {

    public RepLoad {
        pools = List.copyOf(pools);
    }

    /**
     * Fairness in one pool, in millionths of a lead; never reset.
     *
     * @param targetMicro the rep's share of all leads they could have received
     */
    public record PoolShare(String pool, long receivedMicro, long targetMicro) {

        /** What was received beyond the target; negative while the rep is owed leads. */
        public long debtMicro() {
            return receivedMicro - targetMicro;
        }
    }
}
