package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.FairShare;
import io.leadbridge.assignment.Rep;
import io.leadbridge.assignment.RepLoad;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a rep has on their hands, and what they are owed. */
record RepLoadResponse(
        String repId,
        @Schema(description = "In all pools") int openLeads,
        int maxOpenLeads,
        @Schema(description = "In all pools, in the rep's own day") int newToday,
        int maxNewPerDay,
        @Schema(description = "The rep's own day") LocalDate today,
        @Nullable Instant lastAssignedAt,
        List<PoolShareJson> pools) {

    static RepLoadResponse of(Rep rep, RepLoad load) {
        return new RepLoadResponse(
                rep.repId().value(),
                load.openLeads(),
                rep.maxOpenLeads(),
                load.newToday(),
                rep.maxNewPerDay(),
                load.today(),
                load.lastAssignedAt(),
                load.pools().stream().map(PoolShareJson::of).toList());
    }

    /** Fairness in one pool, in leads. */
    @Schema(name = "PoolShare")
    record PoolShareJson(
            String pool,
            BigDecimal received,
            @Schema(description = "The rep's share of all leads they could have received") BigDecimal target,
            @Schema(description = "Received minus target; negative while the rep is owed leads")
                    BigDecimal fairnessDebt) {

        static PoolShareJson of(RepLoad.PoolShare share) {
            return new PoolShareJson(
                    share.pool(), leads(share.receivedMicro()), leads(share.targetMicro()), leads(share.debtMicro()));
        }

        private static BigDecimal leads(long micro) {
            return BigDecimal.valueOf(micro).divide(BigDecimal.valueOf(FairShare.LEAD));
        }
    }
}
