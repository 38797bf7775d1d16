package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.CefrLevel;
import io.leadbridge.assignment.PutReps;
import io.leadbridge.assignment.Rep;
import io.leadbridge.assignment.RepSkill;
import io.leadbridge.assignment.SalesRole;
import io.leadbridge.assignment.SpokenLanguage;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.JsonBody;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rep as a client sends it. */
record RepRequest(
        @Schema(required = true, examples = "rep-07") String repId,
        @Schema(description = "The version the change was made from; 409 when another one is stored. Absent: replace")
                @Nullable
                Long version,
        @Schema(required = true, description = "For display only") String name,
        @Schema(required = true) SalesRole role,
        @Nullable List<String> teamIds,
        @Schema(description = "Absent: true") @Nullable Boolean active,
        @Schema(description = "The share of leads wanted; absent: 1") @Nullable BigDecimal weight,
        @Nullable List<SkillJson> skills,
        @Nullable List<LanguageJson> languages,
        @Nullable List<String> territoryIds,
        @Schema(required = true, examples = "Europe/Berlin") String timeZone,
        @Schema(required = true) int maxOpenLeads,
        @Schema(required = true) int maxNewPerDay,
        @Nullable List<String> clearances) {

    /** As a change of the domain; the pointer says where in the body the rep stands. */
    PutReps.Change change(String pointer) {
        var rep = new Rep(
                new RepId(repId),
                name.strip(),
                role,
                orEmpty(teamIds),
                active == null || active,
                weight == null ? BigDecimal.ONE : weight,
                orEmpty(skills).stream()
                        .map(skill -> new RepSkill(skill.skillCode(), skill.level()))
                        .toList(),
                orEmpty(languages).stream()
                        .map(spoken -> new SpokenLanguage(spoken.language(), spoken.cefrLevel()))
                        .toList(),
                orEmpty(territoryIds),
                zone(pointer + "/timeZone"),
                maxOpenLeads,
                maxNewPerDay,
                orEmpty(clearances));
        return new PutReps.Change(rep, version, pointer);
    }

    private ZoneId zone(String pointer) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw JsonBody.invalid(List.of(
                    new FieldError(pointer, "must be a time zone of the IANA database, such as Europe/Berlin")));
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A declared skill. */
    @Schema(name = "RepSkill")
    record SkillJson(@Schema(examples = "CERT_FS") String skillCode, @Schema(minimum = "1", maximum = "5") int level) {}

    /** A spoken language. */
    @Schema(name = "RepLanguage")
    record LanguageJson(@Schema(description = "BCP 47", examples = "de") String language, CefrLevel cefrLevel) {}
}
