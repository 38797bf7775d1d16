package io.leadbridge.assignment;

import io.leadbridge.kernel.RepId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reps for tests: an active AE with room for 50 leads, until a test says otherwise. */
public final class SomeReps {

    private final String id;
    private SalesRole role = SalesRole.AE;
    private boolean active = true;
    private String weight = "1";
    private final List<RepSkill> skills = new ArrayList<>();
    private final List<SpokenLanguage> languages = new ArrayList<>();
    private List<String> territories = List.of();
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private int maxOpen = 50;
    private int maxNew = 50;
    private List<String> clearances = List.of();

    private SomeReps(String id) {
        this.id = id;
    }

    public static SomeReps rep(String id) {
        return new SomeReps(id);
    }

    /** Reps r00, r01 and so on, all alike. */
    public static List<RepState> alike(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> rep("r%02d".formatted(i)).caps(100_000, 100_000).idle())
                .toList();
    }

    public SomeReps role(SalesRole value) {
        role = value;
        return this;
    }

    public SomeReps inactive() {
        active = false;
        return this;
    }

    public SomeReps weight(String value) {
        weight = value;
        return this;
    }

    public SomeReps skill(String code, int level) {
        skills.add(new RepSkill(code, level));
        return this;
    }

    public SomeReps speaks(String language, CefrLevel level) {
        languages.add(new SpokenLanguage(language, level));
        return this;
    }

    public SomeReps territories(String... ids) {
        territories = Arrays.asList(ids);
        return this;
    }

    public SomeReps zone(String value) {
        zone = ZoneId.of(value);
        return this;
    }

    public SomeReps caps(int open, int newPerDay) {
        maxOpen = open;
        maxNew = newPerDay;
        return this;
    }

    public SomeReps cleared(String... codes) {
        clearances = Arrays.asList(codes);
        return this;
    }

    public Rep build() {
        return new Rep(
                new RepId(id),
                "Rep " + id,
                role,
                List.of(),
                active,
                new BigDecimal(weight),
                skills,
                languages,
                territories,
                zone,
                maxOpen,
                maxNew,
                clearances);
    }

    public RepState idle() {
        return with(0, 0, 0);
    }

    public RepState with(int openLeads, int newToday, long debtMicro) {
        return new RepState(build(), openLeads, newToday, debtMicro);
    }
}
