package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.ConstraintName;
import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.Suitability;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A lead that waits for the solver to give it a rep; only those who can have it are ever tried. */
@PlanningEntity
public class LeadSlot {

    @PlanningId
    private int index;

    private PlanProblem problem;
    private PlanProblem.Slot slot;
    private List<RepSlot> eligible;

    @PlanningVariable(nullable = true, valueRangeProviderRefs = "eligible")
    private @Nullable RepSlot rep;

    /** For the solver's clones, which it fills by itself. */
    @SuppressWarnings("NullAway.Init")
    LeadSlot() {}

    LeadSlot(int index, PlanProblem problem, List<RepSlot> reps) {
        this.index = index;
        this.problem = problem;
        this.slot = problem.slots().get(index);
        this.eligible = Arrays.stream(slot.eligible()).mapToObj(reps::get).toList();
    }

    @ValueRangeProvider(id = "eligible")
    public List<RepSlot> getEligible() {
        return eligible;
    }

    public @Nullable RepSlot getRep() {
        return rep;
    }

    public void setRep(@Nullable RepSlot rep) {
        this.rep = rep;
    }

    PlanProblem problem() {
        return problem;
    }

    PlanProblem.Slot slot() {
        return slot;
    }

    int index() {
        return index;
    }

    /** Hard points lost by the rep it has. */
    long points(ConstraintName constraint) {
        var has = rep;
        return has == null || slot.canGoTo(has.index()) ? 0 : option(has).points(constraint);
    }

    /** Euro cents gained by the rep it has. */
    long cents(ConstraintName constraint) {
        var has = rep;
        return has == null ? 0 : option(has).cents(constraint);
    }

    private Suitability option(RepSlot has) {
        return slot.option(has.index(), problem);
    }

    @Override
    public String toString() {
        return "lead " + index;
    }
}
