package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.SalesRole;
import io.leadbridge.assignment.StoredRep;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rep as stored. */
record RepResponse(
        String repId,
        @Schema(description = "Counts the changes, from 1") long version,
        String name,
        SalesRole role,
        List<String> teamIds,
        boolean active,
        BigDecimal weight,
        List<RepRequest.SkillJson> skills,
        List<RepRequest.LanguageJson> languages,
        List<String> territoryIds,
        String timeZone,
        int maxOpenLeads,
        int maxNewPerDay,
        List<String> clearances) {

    static RepResponse of(StoredRep stored) {
        var rep = stored.rep();
        return new RepResponse(
                rep.repId().value(),
                stored.version(),
                rep.name(),
                rep.role(),
                rep.teamIds(),
                rep.active(),
                rep.weight(),
                rep.skills().stream()
                        .map(skill -> new RepRequest.SkillJson(skill.skillCode(), skill.level()))
                        .toList(),
                rep.languages().stream()
                        .map(spoken -> new RepRequest.LanguageJson(spoken.language(), spoken.cefrLevel()))
                        .toList(),
                rep.territoryIds(),
                rep.timeZone().getId(),
                rep.maxOpenLeads(),
                rep.maxNewPerDay(),
                rep.clearances());
    }
}
