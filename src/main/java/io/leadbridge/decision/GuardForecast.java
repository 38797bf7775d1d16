package io.leadbridge.decision;

import io.leadbridge.decision.KnownValues.After;
import io.leadbridge.decision.PossibleChanges.Possible;
import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.tables.Outside;
import io.leadbridge.tables.Outside.Speaker;
import io.leadbridge.tables.Prospect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What guards could say of a lead once it is changed. A guard that looks at nothing a change touches says what it said; one that looks at
 * what a single lever moves says what it said when that lever was moved alone; of others all they may ever say counts as possible.
 */
final class GuardForecast {

    private static final int NO_LEVER = -1;

    /** Without the data to contact anybody a lead is held, whatever guards say. */
    private static final Outside DATA = new Outside.Value("sufficiency");

    private final Decision decision;
    private final Release release;
    private final List<Possible> possible;
    private final Map<String, Set<Integer>> behind;
    private final boolean channelsMayRunOut;

    GuardForecast(Decision decision, Release release, List<Possible> possible) {
        this.decision = decision;
        this.release = release;
        this.possible = possible;
        this.behind = Prospect.leversBehind(
                release.changes().graph(),
                possible.stream().map(Possible::lever).toList(),
                release.rules().guards().stream()
                        .flatMap(guard -> guard.decisions().stream())
                        .collect(Collectors.toSet()));
        this.channelsMayRunOut = release.rules().guards().stream()
                        .filter(GuardScope::removesChannels)
                        .count()
                > 1;
    }

    /** What may make the effect of the tables stronger. */
    List<Outside> effects() {
        List<Outside> effects = new ArrayList<>(List.of(DATA));
        release.rules().guards().forEach(guard -> effects.add(speaker(guard, this::effects)));
        return effects;
    }

    /** The guards that may demand that a person looks at the lead. */
    List<Speaker> reviewers() {
        return release.rules().guards().stream()
                .filter(GuardScope::demandsReview)
                .map(guard -> speaker(guard, (one, made) -> fired(one, made) ? Set.of("REVIEW") : Set.of()))
                .toList();
    }

    /** What a guard says in one decision. */
    private interface Words {
        Set<String> of(GuardScope guard, Decision made);
    }

    private Speaker speaker(GuardScope guard, Words words) {
        Optional<Set<Integer>> moved = movedBy(guard);
        if (moved.isEmpty() || moved.get().size() > 1) {
            return new Speaker(NO_LEVER, List.of(anything(guard)));
        }
        List<Set<String>> said = new ArrayList<>(List.of(words.of(guard, decision)));
        if (moved.get().isEmpty()) {
            return new Speaker(NO_LEVER, said);
        }
        int lever = moved.get().iterator().next();
        for (After after : possible.get(lever).after()) {
            said.add(words.of(guard, after.decision()));
        }
        return new Speaker(lever, said);
    }

    /** The levers that move what a guard looks at; empty where that is not known. */
    private Optional<Set<Integer>> movedBy(GuardScope guard) {
        Set<Integer> moved = new HashSet<>();
        for (int lever = 0; lever < possible.size(); lever++) {
            boolean touches = possible.get(lever).after().stream()
                    .anyMatch(after -> after.facts().stream().anyMatch(guard.facts()::contains));
            if (touches) {
                moved.add(lever);
            }
        }
        for (String name : guard.decisions()) {
            Set<Integer> levers = behind.get(name);
            if (levers == null) {
                return Optional.empty();
            }
            moved.addAll(levers);
        }
        return Optional.of(moved);
    }

    private Set<String> effects(GuardScope guard, Decision made) {
        if (failed(made)) {
            return anything(guard);
        }
        Set<String> effects = made.reasons().stream()
                .filter(reason -> isOf(guard, reason))
                .map(reason -> reason.effect().name())
                .collect(Collectors.toSet());
        if (!effects.isEmpty() && guard.removesChannels() && channelsMayRunOut) {
            effects.add(Effect.HOLD.name());
        }
        return effects;
    }

    private static boolean fired(GuardScope guard, Decision made) {
        return failed(made) || made.reasons().stream().anyMatch(reason -> isOf(guard, reason));
    }

    private static boolean isOf(GuardScope guard, Reason reason) {
        return reason.source() == Reason.Source.GUARD && reason.name().equals(guard.name());
    }

    /** Then nobody knows what the guards would have said. */
    private static boolean failed(Decision made) {
        return made.reasons().stream().anyMatch(reason -> Arrays.stream(JudgementFailed.Cause.values())
                .anyMatch(cause -> cause.name().equals(reason.code())));
    }

    private static Set<String> anything(GuardScope guard) {
        Set<String> words = guard.effects().stream().map(Effect::name).collect(Collectors.toSet());
        words.add(Effect.ALLOW.name());
        return words;
    }
}
