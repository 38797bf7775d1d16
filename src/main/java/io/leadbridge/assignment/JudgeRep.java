package io.leadbridge.assignment;

import static io.leadbridge.assignment.ConstraintName.*;

import io.leadbridge.decision.RoutedLead;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Judges how well one rep suits one lead: every hard constraint, and every soft one that needs no other lead. */
public final class JudgeRep {

    private static final double FIT_STEP = 0.05;

    private final AssignmentRules rules;

    public JudgeRep(AssignmentRules rules) {
        this.rules = rules;
    }

    public Suitability judge(RoutedLead lead, RepState state) {
        return new Suitability(state, violations(lead, state), cents(lead, state.rep()));
    }

    private List<Violation> violations(RoutedLead lead, RepState state) {
        var rep = state.rep();
        var found = new ArrayList<Violation>();
        for (var code : lead.requiredSkills()) {
            var need = new SkillNeed(code);
            if (!need.isMetBy(rep)) {
                found.add(
                        need.isClearance()
                                ? new Violation(CLEARANCE, 10, code + " is missing")
                                : new Violation(REQUIRED_SKILL, 1, code + " is missing"));
            }
        }
        if (!rep.active()) {
            found.add(new Violation(ACTIVE_ROLE, 1, "the rep is not active"));
        } else if (!rules.mayTake(rep.role(), lead.routeClass())) {
            found.add(new Violation(ACTIVE_ROLE, 1, rep.role() + " takes no " + lead.routeClass() + " leads"));
        }
        var territory = rules.territoryOf(lead.country());
        if (territory.isPresent()
                && territory.get().strict()
                && !rep.territoryIds().contains(territory.get().territoryId())) {
            found.add(new Violation(
                    TERRITORY, 1, "only for reps of " + territory.get().territoryId()));
        }
        if (lead.lockedTo() != null && lead.covered() == rep.repId().equals(lead.lockedTo())) {
            found.add(new Violation(
                    OWNER_LOCK,
                    1,
                    lead.covered()
                            ? "the owner is inactive or absent, so another rep covers"
                            : "the lead belongs to another rep"));
        }
        if (lead.excluded().contains(rep.repId())) {
            found.add(new Violation(EXCLUSION, 1, "the rep had the lead before or must not have it"));
        }
        cap(found, DAY_CAP, state.newToday(), rep.maxNewPerDay(), "new leads today");
        cap(found, OPEN_CAP, state.openLeads(), rep.maxOpenLeads(), "open leads");
        return found;
    }

    private static void cap(List<Violation> found, ConstraintName constraint, int now, int max, String what) {
        if (now >= max) {
            found.add(new Violation(constraint, now + 1 - max, now + " of " + max + " " + what));
        }
    }

    private Map<ConstraintName, Long> cents(RoutedLead lead, Rep rep) {
        var cents = new EnumMap<ConstraintName, Long>(ConstraintName.class);
        cents.put(EXPECTED_VALUE, Math.round(rules.weight(EXPECTED_VALUE) * expectedValue(lead, rep)));
        if (!lead.recentContacts().isEmpty() && !lead.recentContacts().contains(rep.repId())) {
            cents.put(CONTINUITY, -rules.weight(CONTINUITY));
        }
        if (territoryFit(lead, rep) < 0) {
            cents.put(PREFERRED_TERRITORY, -rules.weight(PREFERRED_TERRITORY));
        }
        var missing = lead.preferredSkills().stream()
                .filter(code -> !new SkillNeed(code).isMetBy(rep))
                .count();
        if (missing > 0) {
            cents.put(SOFT_SKILL, -missing * rules.weight(SOFT_SKILL));
        }
        return cents;
    }

    private double expectedValue(RoutedLead lead, Rep rep) {
        var segment = rules.segmentOf(lead.numberOfEmployees());
        var value = lead.probability().value() * segment.winProbability().doubleValue() * segment.acvCents();
        return value * fit(lead, rep);
    }

    /**
     * The factor for how well a rep fits, 0.85 to 1.15: 0.05 each for preferred skills (level 5 in all: +1, none: -1), territory
     * (in it: +1, outside: -1) and required languages (two levels above the need: +1, just met: 0).
     */
    double fit(RoutedLead lead, Rep rep) {
        return 1 + FIT_STEP * (skillFit(lead, rep) + territoryFit(lead, rep) + languageFit(lead, rep));
    }

    private static double skillFit(RoutedLead lead, Rep rep) {
        return lead.preferredSkills().stream()
                .mapToDouble(code -> Math.min(5, rep.level(code)) / 5.0 * 2 - 1)
                .average()
                .orElse(0);
    }

    private int territoryFit(RoutedLead lead, Rep rep) {
        return rules.territoryOf(lead.country())
                .map(territory -> rep.territoryIds().contains(territory.territoryId()) ? 1 : -1)
                .orElse(0);
    }

    private static double languageFit(RoutedLead lead, Rep rep) {
        return lead.requiredSkills().stream()
                .map(SkillNeed::new)
                .filter(SkillNeed::isLanguage)
                .mapToDouble(need -> need.surplus(rep))
                .average()
                .orElse(0);
    }
}
