package io.leadbridge.decision.rest;

import io.leadbridge.audit.Retirement;
import io.leadbridge.decision.LogMonths.Hold;
import io.leadbridge.decision.MonthContent;
import io.leadbridge.decision.MonthContent.Purpose;
import io.leadbridge.decision.MonthPlan;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is kept of the log, for how long, and what was dropped. */
@Schema(name = "Retention")
record RetentionResponse(
        @Schema(description = "Whether there is a folder for exports; without one nothing is dropped") boolean folder,
        @Schema(description = "For how many months the owner keeps every decision, whatever releases say; 0 for ever")
                int leastMonths,
        @Schema(description = "Months that are over and still there, oldest first") List<Month> months,
        @Schema(description = "Months held before they are over") List<YearMonthHold> heldAhead,
        @Schema(description = "Months that were dropped, newest first") List<DroppedMonth> dropped) {

    static RetentionResponse of(
            boolean folder,
            int leastMonths,
            List<MonthPlan> plans,
            Map<YearMonth, Hold> holds,
            Map<YearMonth, String> failures,
            List<Retirement> dropped) {
        return new RetentionResponse(
                folder,
                leastMonths,
                plans.stream()
                        .map(plan -> Month.of(plan, failures.get(plan.month())))
                        .toList(),
                holds.entrySet().stream()
                        .filter(hold ->
                                plans.stream().noneMatch(plan -> plan.month().equals(hold.getKey())))
                        .sorted(Map.Entry.comparingByKey())
                        .map(hold -> new YearMonthHold(hold.getKey().toString(), HoldResponse.of(hold.getValue())))
                        .toList(),
                dropped.stream().map(DroppedMonth::of).toList());
    }

    /** A month of the log. */
    @Schema(name = "RetainedMonth")
    record Month(
            @Schema(examples = "2023-10") String month,
            MonthPlan.State state,
            @Schema(description = "When its time is over; of a month that was not looked at yet: at the earliest")
                    Instant keptUntil,
            @Schema(description = "How many decisions it has; null where it was not looked at yet") @Nullable
                    Long decisions,
            @Schema(description = "Why they were made, and for how many months they are kept") List<KeptFor> purposes,
            @Nullable HoldResponse hold,
            @Schema(description = "Why it is not dropped though its time is over; null where nothing is in the way")
                    @Nullable
                    String obstacle) {

        static Month of(MonthPlan plan, @Nullable String failure) {
            MonthContent content = plan.content();
            Hold hold = plan.hold();
            return new Month(
                    plan.month().toString(),
                    plan.state(),
                    plan.until(),
                    content == null ? null : content.decisions(),
                    content == null
                            ? List.of()
                            : content.purposes().stream().map(KeptFor::of).toList(),
                    hold == null ? null : HoldResponse.of(hold),
                    plan.obstacle() == null && failure != null
                            ? "The last attempt failed: " + failure
                            : plan.obstacle());
        }
    }

    /** A purpose of decisions. */
    @Schema(name = "KeptFor")
    record KeptFor(String purpose, int months) {

        static KeptFor of(Purpose purpose) {
            return new KeptFor(purpose.name(), purpose.months());
        }
    }

    /** A month that is held. */
    @Schema(name = "HeldMonth")
    record YearMonthHold(String month, HoldResponse hold) {}

    /** That a month is not to be dropped. */
    @Schema(name = "RetentionHold")
    record HoldResponse(
            @Schema(description = "Where more is known of the reason") String reference, String by, Instant at) {

        static HoldResponse of(Hold hold) {
            return new HoldResponse(hold.reference(), hold.by().id(), hold.at());
        }
    }

    /** A month that was dropped. */
    @Schema(name = "DroppedMonth")
    record DroppedMonth(
            String month,
            Instant at,
            long decisions,
            @Schema(description = "The export it stands in") String file,
            @Schema(description = "Digest of the file's bytes, in hexadecimal digits") String sha256,
            @Schema(description = "The act in the journal; its proof says all this, signed") String act) {

        static DroppedMonth of(Retirement one) {
            return new DroppedMonth(
                    one.month().toString(),
                    one.at(),
                    one.decisions(),
                    one.file(),
                    one.sha256(),
                    one.act().toString());
        }
    }
}
