package io.leadbridge.assignment.solver;

import static io.leadbridge.assignment.ConstraintName.*;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;

import io.leadbridge.assignment.ConstraintName;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** Every constraint of an assignment as a stream; the same definitions as for a single lead. */
public class LeadConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            activeRole(factory),
            requiredSkill(factory),
            clearance(factory),
            territory(factory),
            ownerLock(factory),
            exclusion(factory),
            dayCap(factory),
            openCap(factory),
            unassigned(factory),
            expectedValue(factory),
            shareFairness(factory),
            continuity(factory),
            preferredTerritory(factory),
            softSkill(factory)
        };
    }

    Constraint activeRole(ConstraintFactory factory) {
        return hard(factory, ACTIVE_ROLE);
    }

    Constraint requiredSkill(ConstraintFactory factory) {
        return hard(factory, REQUIRED_SKILL);
    }

    Constraint clearance(ConstraintFactory factory) {
        return hard(factory, CLEARANCE);
    }

    Constraint territory(ConstraintFactory factory) {
        return hard(factory, TERRITORY);
    }

    Constraint ownerLock(ConstraintFactory factory) {
        return hard(factory, OWNER_LOCK);
    }

    Constraint exclusion(ConstraintFactory factory) {
        return hard(factory, EXCLUSION);
    }

    Constraint dayCap(ConstraintFactory factory) {
        return factory.forEach(LeadSlot.class)
                .groupBy(LeadSlot::getRep, new RepTally())
                .filter((rep, tally) -> tally.dayExcess(rep) > 0)
                .penalizeLong(ONE_HARD, (rep, tally) -> tally.dayExcess(rep))
                .asConstraint(DAY_CAP.id());
    }

    Constraint openCap(ConstraintFactory factory) {
        return factory.forEach(LeadSlot.class)
                .groupBy(LeadSlot::getRep, new RepTally())
                .filter((rep, tally) -> tally.openExcess(rep) > 0)
                .penalizeLong(ONE_HARD, (rep, tally) -> tally.openExcess(rep))
                .asConstraint(OPEN_CAP.id());
    }

    Constraint unassigned(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(LeadSlot.class)
                .filter(lead -> lead.getRep() == null)
                .penalizeLong(ONE_MEDIUM, lead -> lead.slot().unassigned())
                .asConstraint(UNASSIGNED.id());
    }

    Constraint expectedValue(ConstraintFactory factory) {
        return factory.forEach(LeadSlot.class)
                .rewardLong(ONE_SOFT, lead -> lead.cents(EXPECTED_VALUE))
                .asConstraint(EXPECTED_VALUE.id());
    }

    Constraint shareFairness(ConstraintFactory factory) {
        return factory.forEach(LeadSlot.class)
                .groupBy(new FairnessCollector())
                .impactLong(ONE_SOFT, cost -> -cost)
                .asConstraint(SHARE_FAIRNESS.id());
    }

    Constraint continuity(ConstraintFactory factory) {
        return soft(factory, CONTINUITY);
    }

    Constraint preferredTerritory(ConstraintFactory factory) {
        return soft(factory, PREFERRED_TERRITORY);
    }

    Constraint softSkill(ConstraintFactory factory) {
        return soft(factory, SOFT_SKILL);
    }

    private static Constraint hard(ConstraintFactory factory, ConstraintName constraint) {
        return factory.forEach(LeadSlot.class)
                .filter(lead -> lead.points(constraint) > 0)
                .penalizeLong(ONE_HARD, lead -> lead.points(constraint))
                .asConstraint(constraint.id());
    }

    private static Constraint soft(ConstraintFactory factory, ConstraintName constraint) {
        return factory.forEach(LeadSlot.class)
                .filter(lead -> lead.cents(constraint) < 0)
                .penalizeLong(ONE_SOFT, lead -> -lead.cents(constraint))
                .asConstraint(constraint.id());
    }
}
