package io.leadbridge.assignment;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans there were, and the queue of those to be made; a lease says who is making one, so that a crash loses none. */
public interface Plans {

    /** False, and nothing added, while another plan of the pool is open. */
    boolean add(Plan plan);

    Optional<Plan> find(UUID id);

    default Plan get(UUID id) {
        return find(id).orElseThrow(() -> new Problem(ProblemType.PLAN_NOT_FOUND, "no plan has this id"));
    }

    /** The oldest plan that nobody is making: a queued one, or one whose lease ran out. */
    Optional<Plan> claim(UUID owner, Instant now, Instant leaseUntil);

    /** Keeps the lease and says how far it has come. */
    Lease renew(UUID id, UUID owner, Instant leaseUntil, PlanProgress progress);

    /** Ends a plan; false, and nothing is changed, where somebody else has taken it over. */
    boolean end(UUID id, UUID owner, Plan.State state, Instant at, PlanProgress progress, @Nullable String failure);

    /** Asks for a plan to be stopped; what nobody is making is stopped at once. False where it has ended or been asked for. */
    boolean cancel(UUID id, Instant at);

    /** Whether the maker may go on. */
    enum Lease {
        HELD,
        CANCELLED,
        LOST
    }
}
