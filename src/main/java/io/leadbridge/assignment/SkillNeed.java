package io.leadbridge.assignment;

import java.util.regex.Pattern;

/** A skill a lead asks for, by its code: {@code LANG_<language>_<level>}, {@code CLEARANCE_<what>}, or a skill's own code. */
public record SkillNeed(String code) {

    private static final Pattern LANGUAGE = Pattern.compile("LANG_([A-Z]{2,3})_([ABC][12])");
    private static final String CLEARANCE = "CLEARANCE_";

    /** Whether the law asks for it; such a need is never relaxed. */
    public boolean isClearance() {
        return code.startsWith(CLEARANCE);
    }

    public boolean isMetBy(Rep rep) {
        var language = LANGUAGE.matcher(code);
        if (language.matches()) {
            var needed = CefrLevel.valueOf(language.group(2));
            return rep.speaks(language.group(1))
                    .filter(level -> level.compareTo(needed) >= 0)
                    .isPresent();
        }
        return isClearance() ? rep.clearances().contains(code) : rep.level(code) > 0;
    }

    /** How far a rep exceeds the level a language need asks for: 0 at the level or without such a need, 1 two levels above it. */
    double surplus(Rep rep) {
        var language = LANGUAGE.matcher(code);
        if (!language.matches()) {
            return 0;
        }
        var needed = CefrLevel.valueOf(language.group(2));
        return rep.speaks(language.group(1))
                .map(level -> Math.max(0, Math.min(2, level.stepsAbove(needed))) / 2.0)
                .orElse(0.0);
    }

    boolean isLanguage() {
        return LANGUAGE.matcher(code).matches();
    }
}
