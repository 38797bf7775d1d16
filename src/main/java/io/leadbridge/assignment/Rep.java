package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A person who can receive leads, by what they declared: no protected attribute and no performance figure.
 *
 * @param name for display only
 * @param weight the share of leads wanted: 1 is a full share, 0.5 half of one
 * @param territoryIds regions whose leads this rep takes
 * @param timeZone in which the rep's day begins and ends
 * @param maxOpenLeads how many leads the rep can hold at once
 * @param maxNewPerDay how many leads the rep can receive in a day
 * @param clearances legal permissions, such as {@code CLEARANCE_REG}
 */
public record Rep(
        RepId repId,
        String name,
        SalesRole role,
        List<String> teamIds,
        boolean active,
        BigDecimal weight,
        List<RepSkill> skills,
        List<SpokenLanguage> languages,
        List<String> territoryIds,
        ZoneId timeZone,
        int maxOpenLeads,
        int maxNewPerDay,
        List<String> clearances) {

    public Rep {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("the weight of a rep is above 0; make the rep inactive instead");
        }
        teamIds = List.copyOf(teamIds);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        territoryIds = List.copyOf(territoryIds);
        clearances = List.copyOf(clearances);
    }

    /** The declared level of a skill; 0 without it. */
    public int level(String skillCode) {
        return skills.stream()
                .filter(skill -> skill.skillCode().equals(skillCode))
                .mapToInt(RepSkill::level)
                .max()
                .orElse(0);
    }

    /** The best declared level of a language, by its primary subtag. */
    public Optional<CefrLevel> speaks(String primaryLanguage) {
        return languages.stream()
                .filter(spoken -> spoken.isA(primaryLanguage))
                .map(SpokenLanguage::cefrLevel)
                .max(CefrLevel::compareTo);
    }
}
