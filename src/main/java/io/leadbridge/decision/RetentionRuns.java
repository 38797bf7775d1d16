package io.leadbridge.decision;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Dropping months whose time is over, as it goes on in the background. */
public interface RetentionRuns {

    /** Whether there is a place for exports; without one nothing is dropped. */
    boolean canRun();

    /** What is to become of each month that is over; may take a while. */
    List<MonthPlan> plan();

    /** Why months could not be dropped when it was tried last. */
    Map<YearMonth, String> failures();

    /** Has every month dropped that is due; which they are. */
    List<YearMonth> queueDue();
}
