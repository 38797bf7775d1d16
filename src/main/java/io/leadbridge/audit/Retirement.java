package io.leadbridge.audit;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That the decisions of a month (UTC) were exported and dropped, because their time was over.
 *
 * @param act its id in the journal
 * @param file the export they stand in, and the digest of its bytes
 * @param batches those that sealed them
 */
public record Retirement(
        UUID act, Instant at, YearMonth month, long decisions, String file, String sha256, List<Stretch> batches) {

    /** Between a decision and its seal lies less, and so do the clocks of replicas. */
    public static final Duration LEEWAY = Duration.ofDays(1);

    /** An id is made just after the decision time is taken. */
    private static final Duration ID_COMES_WITHIN = Duration.ofMinutes(1);

    private static final String DECISIONS = "decisions";
    private static final String FILE = "file";
    private static final String SHA256 = "sha256";
    private static final String BATCHES = "batches";

    public Retirement {
        batches = List.copyOf(batches);
    }

    /**
     * Batches of a lane, in which others may stand, too.
     *
     * @param first number in the lane
     * @param last number in the lane
     */
    public record Stretch(int lane, long first, long last) {

        private static Stretch parse(String text) {
            String[] parts = text.split("[:-]", -1);
            return new Stretch(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return lane + ":" + first + "-" + last;
        }
    }

    /** What an act says; empty for one of another kind, or one that does not say it whole. */
    public static Optional<Retirement> of(Journal.Entry entry) {
        Map<String, String> details = entry.deed().details();
        try {
            return entry.deed().act() == Act.DECISIONS_DROPPED
                    ? Optional.of(new Retirement(
                            entry.id(),
                            entry.at(),
                            YearMonth.parse(entry.deed().subject()),
                            Long.parseLong(String.valueOf(details.get(DECISIONS))),
                            String.valueOf(details.get(FILE)),
                            String.valueOf(details.get(SHA256)),
                            Arrays.stream(String.valueOf(details.get(BATCHES)).split(" ", -1))
                                    .map(Stretch::parse)
                                    .toList()))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** In the words of the journal. */
    public static Map<String, String> details(long decisions, String file, String sha256, List<Stretch> batches) {
        return Map.of(
                DECISIONS,
                String.valueOf(decisions),
                FILE,
                file,
                SHA256,
                sha256,
                BATCHES,
                batches.stream().map(Stretch::toString).collect(Collectors.joining(" ")));
    }

    /** Whether entries that this batch lacks may have been of this month. */
    public boolean explains(Batch batch) {
        return batch.kind() == EntryKind.DECISION
                && !batch.sealedAt().isBefore(start(month).minus(LEEWAY))
                && batch.sealedAt().isBefore(end(month).plus(LEEWAY))
                && batches.stream()
                        .anyMatch(stretch -> stretch.lane() == batch.lane()
                                && stretch.first() <= batch.number()
                                && batch.number() <= stretch.last());
    }

    /** Whether a decision of this id (UUID version 7) was made in the month, as far as the id says it. */
    public boolean mayHold(UUID id) {
        if (id.version() != 7) {
            return false;
        }
        Instant made = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        return overlaps(made.minus(ID_COMES_WITHIN), made.plusMillis(1));
    }

    /** What whoever asks for one of these decisions is told. */
    public Problem problem() {
        return new Problem(
                ProblemType.DECISION_DROPPED,
                "The decisions of " + month + " were kept for their time, exported, and dropped on "
                        + LocalDate.ofInstant(at, ZoneOffset.UTC)
                        + "; if this id was one of them, it stands in the export that GET /v1/retention names.");
    }

    /** When a month begins. */
    public static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** When the next one begins. */
    public static Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }

    /** Whether a time, from and until which may be open, has some of the month. */
    public boolean overlaps(@Nullable Instant from, @Nullable Instant to) {
        return (to == null || start(month).isBefore(to)) && (from == null || from.isBefore(end(month)));
    }
}
