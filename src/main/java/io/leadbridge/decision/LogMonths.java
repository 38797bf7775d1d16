package io.leadbridge.decision;

import io.leadbridge.audit.ExportFolder.Kept;
import io.leadbridge.kernel.Actor;
import io.leadbridge.policy.Release;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decision log by months (UTC), each of which goes as a whole when its time is over. */
public interface LogMonths {

    /** The months there are, oldest first. */
    List<YearMonth> all();

    /** Looks at all of a month, which takes a while; in the current transaction. */
    MonthContent content(YearMonth month);

    /** For how many months the owner of the log keeps every decision, whatever releases say; 0 for ever. */
    int floor();

    /** The fewest months for which a release keeps decisions; 0 where none is known. */
    int fewest();

    /** Writes down for how long releases keep decisions, so that it is known when they are loaded no more. */
    void know(List<Release> releases);

    Map<YearMonth, Hold> holds();

    /** Holds a month; false where it is held already. */
    boolean hold(YearMonth month, Hold hold);

    /** Holds a month no longer; false where it was not held. */
    boolean lift(YearMonth month);

    /** The digests of a month's exports. */
    Set<String> exports(YearMonth month);

    /** Writes down that an export has all decisions of a month, and was verified. */
    void exported(YearMonth month, Kept kept, MonthContent content, Between checkpoints, Instant at);

    /** Drops what repeated requests of a time would be known by; how many keys that were. */
    int dropKeys(Instant from, Instant to, int most);

    /** Forgets in what decisions of a time differed when they were replayed. */
    void forgetReplays(Instant from, Instant to);

    /**
     * Drops a month; the database does so only for a month whose time is over and that stands in a verified export.
     *
     * @param sha256 the digest of the export
     * @return how many decisions it had
     */
    long drop(YearMonth month, String sha256);

    /**
     * A stretch of the log.
     *
     * @param after the number of the checkpoint it begins behind; 0 for the beginning of the log
     * @param upTo the number of the checkpoint it ends with
     */
    record Between(long after, long upTo) {}

    /**
     * That a month is not to be dropped.
     *
     * @param reference where more is known of the reason
     */
    record Hold(String reference, Actor by, Instant at) {}
}
