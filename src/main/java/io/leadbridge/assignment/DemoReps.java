package io.leadbridge.assignment;

import static io.leadbridge.assignment.SalesRole.*;

import io.leadbridge.kernel.RepId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Twelve made-up reps to try things out with. */
public final class DemoReps {

    private DemoReps() {}

    public static List<Rep> all() {
        return List.of(
                rep("rep-01", "Anna Lindqvist", SDR, "Europe/Stockholm", "NORDICS", 40, 15, "sv:C2 en:C2 de:B2"),
                rep("rep-02", "Tomás Oliveira", SDR, "Europe/Lisbon", "IBERIA", 40, 15, "pt:C2 es:C1 en:C1"),
                rep("rep-03", "Claire Moreau", AE, "Europe/Paris", "FRANCE", 60, 12, "fr:C2 en:C1", "CERT_FS:4"),
                rep("rep-04", "Priya Raman", SDR, "Asia/Kolkata", "SOUTH_ASIA", 50, 20, "en:C2 hi:C2", "SKILL_API:3"),
                rep(
                        "rep-05",
                        "Daniel Okafor",
                        AE,
                        "Europe/London",
                        "UKI",
                        60,
                        12,
                        "en:C2",
                        "ROLE_AE_ENT:5 SKILL_API:4"),
                rep("rep-06", "Mei Tanaka", AE, "Asia/Tokyo", "APAC", 60, 12, "ja:C2 en:C1", "SKILL_API:5"),
                rep(
                        "rep-07",
                        "Jonas Weber",
                        AE,
                        "Europe/Berlin",
                        "DACH",
                        60,
                        12,
                        "de:C2 en:C1",
                        "CERT_FS:5",
                        REGULATED),
                rep("rep-08", "Lena Hofer", BDR, "Europe/Vienna", "DACH", 40, 15, "de:C2 en:C1 it:B2"),
                rep(
                        "rep-09",
                        "Maria Santos",
                        AM,
                        "America/Sao_Paulo",
                        "LATAM",
                        80,
                        10,
                        "pt:C2 es:C2 en:B2",
                        "CERT_FS:3"),
                rep(
                        "rep-10",
                        "Ethan Brooks",
                        AE,
                        "America/New_York",
                        "NORTH_AMERICA",
                        60,
                        12,
                        "en:C2 es:B2",
                        "ROLE_AE_ENT:4"),
                rep("rep-11", "Femke de Vries", CSM, "Europe/Amsterdam", "BENELUX", 90, 10, "nl:C2 en:C2 de:C1 fr:B2"),
                rep(
                        "rep-12",
                        "Hugo Martin",
                        PARTNER_MANAGER,
                        "Europe/Brussels",
                        "BENELUX",
                        50,
                        10,
                        "fr:C2 nl:C1 en:C1"));
    }

    private static final String REGULATED = "CLEARANCE_REG CLEARANCE_RESIDENCY_EU";

    private static Rep rep(
            String id,
            String name,
            SalesRole role,
            String zone,
            String territory,
            int maxOpen,
            int maxNew,
            String languages,
            String... skillsThenClearances) {
        return new Rep(
                new RepId(id),
                name,
                role,
                List.of("demo"),
                true,
                BigDecimal.ONE,
                skillsThenClearances.length == 0 ? List.of() : skills(skillsThenClearances[0]),
                words(languages).stream()
                        .map(spoken -> spoken.split(":", 2))
                        .map(spoken -> new SpokenLanguage(spoken[0], CefrLevel.valueOf(spoken[1])))
                        .toList(),
                List.of(territory),
                ZoneId.of(zone),
                maxOpen,
                maxNew,
                skillsThenClearances.length < 2 ? List.of() : words(skillsThenClearances[1]));
    }

    private static List<RepSkill> skills(String skills) {
        return words(skills).stream()
                .map(skill -> skill.split(":", 2))
                .map(skill -> new RepSkill(skill[0], Integer.parseInt(skill[1])))
                .toList();
    }

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" ", -1));
    }
}
