package io.leadbridge.assignment.rest;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.CurrentActor;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps a rep, who is nothing else, to what is theirs. */
@Singleton
class OwnLeads {

    private final CurrentActor current;

    OwnLeads(CurrentActor current) {
        this.current = current;
    }

    /** The rep to whom the caller is kept; null for a caller who sees all. */
    @Nullable
    RepId only() {
        var caller = current.caller();
        if (caller.seesAll()) {
            return null;
        }
        return Objects.requireNonNull(caller.rep(), "whoever has the role rep is one");
    }

    boolean sees(RepId rep) {
        RepId own = only();
        return own == null || own.equals(rep);
    }

    /** Refuses what is asked of another rep. */
    void check(@Nullable String repId, boolean waiting) {
        RepId own = only();
        if (own != null && (waiting || (repId != null && !own.value().equals(repId)))) {
            throw new Problem(ProblemType.FORBIDDEN, "A rep sees their own leads; leave repId out, and unassigned.");
        }
    }
}
