package io.leadbridge.assignment;

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

    @Inject
    public PutReps(Reps reps) {
        this.reps = reps;
    }

    @Transactional
    public List<StoredRep> put(List<Change> changes) {
        return changes.stream().map(this::put).toList();
    }

    private StoredRep put(Change change) {
        return reps.put(change.rep(), change.ifVersion())
                .orElseThrow(() -> new Problem(
                        ProblemType.CONFLICT,
                        "A rep has been changed since the version that was sent; read it again and repeat the change.",
                        List.of(new FieldError(change.at() + "/version", "is not the version that is stored"))));
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
