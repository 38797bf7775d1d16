package io.leadbridge.assignment;

import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds or replaces reps, all or none. */
@Singleton
public class PutReps {

    private final Reps reps;
    private final Journal journal;

    @Inject
    public PutReps(Reps reps, Journal journal) {
        this.reps = reps;
        this.journal = journal;
    }

    @Transactional
    public List<StoredRep> put(List<Change> changes, Actor by) {
        var made = changes.stream().map(this::put).toList();
        journal.record(by, made.stream().map(RepChange::deed).toList());
        return made.stream().map(RepChange::after).toList();
    }

    private RepChange put(Change change) {
        var before = reps.lock(change.rep().repId());
        var after = reps.put(change.rep(), change.ifVersion())
                .orElseThrow(() -> new Problem(
                        ProblemType.CONFLICT,
                        "A rep has been changed since the version that was sent; read it again and repeat the change.",
                        List.of(new FieldError(change.at() + "/version", "is not the version that is stored"))));
        return new RepChange(before, after);
    }

    /**
     * A rep as it shall be.
     *
     * @param ifVersion the version it was changed from, if that matters
     * @param at where it stands in the request, as a JSON pointer
     */
    public record Change(Rep rep, @Nullable Long ifVersion, String at) {

        /** A change that came from no request. */
        public Change(Rep rep, @Nullable Long ifVersion) {
            this(rep, ifVersion, "");
        }
    }
}
