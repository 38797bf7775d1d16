package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.PlanScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** A whole plan as the solver sees it. */
@PlanningSolution
public class LeadPlan {

    @PlanningEntityCollectionProperty
    private List<LeadSlot> slots = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver's clones, which it fills by itself. */
    LeadPlan() {}

    private LeadPlan(List<LeadSlot> slots) {
        this.slots = slots;
    }

    static LeadPlan of(PlanProblem problem, List<Optional<Integer>> start) {
        var reps =
                IntStream.range(0, problem.reps().size()).mapToObj(RepSlot::new).toList();
        var slots = new ArrayList<LeadSlot>();
        for (int i = 0; i < start.size(); i++) {
            var slot = new LeadSlot(i, problem, reps);
            start.get(i).map(reps::get).ifPresent(slot::setRep);
            slots.add(slot);
        }
        return new LeadPlan(slots);
    }

    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }

    List<LeadSlot> slots() {
        return slots;
    }

    List<Optional<Integer>> reps() {
        return slots.stream()
                .map(slot -> Optional.ofNullable(slot.getRep()).map(RepSlot::index))
                .toList();
    }

    static PlanScore score(HardMediumSoftLongScore score) {
        return new PlanScore(score.hardScore(), score.mediumScore(), score.softScore());
    }
}
