package io.leadbridge.decision;

import io.leadbridge.decision.ChangedLeads.Changeable;
import io.leadbridge.decision.ChangedLeads.LeadChange;
import io.leadbridge.decision.Counterfactual.Changed;
import io.leadbridge.decision.KnownValues.After;
import io.leadbridge.policy.Action;
import io.leadbridge.policy.Action.AddSignal;
import io.leadbridge.policy.Action.MoveScore;
import io.leadbridge.policy.Action.SetField;
import io.leadbridge.policy.Release;
import io.leadbridge.tables.Alternatives;
import io.leadbridge.tables.CheapestChange.Lever;
import io.leadbridge.tables.CheapestChange.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the release's actions could make of one lead. */
final class PossibleChanges {

    private final Changeable lead;
    private final Release release;
    private final KnownValues known;

    private PossibleChanges(Changeable lead, Release release, KnownValues known) {
        this.lead = lead;
        this.release = release;
        this.known = known;
    }

    /** One change by one action. */
    record Part(Action action, LeadChange change, @Nullable Object from, int cost) {

        Changed changed() {
            if (change instanceof LeadChange.Field field) {
                return new Changed(
                        action.name(),
                        action.text() + " (" + field.value() + ")",
                        field.pointer().orElseThrow(),
                        from,
                        field.value(),
                        cost);
            }
            if (change instanceof LeadChange.Signals signals) {
                String text = action.text() + (signals.number() == 1 ? "" : " (" + signals.number() + " times)");
                return new Changed(action.name(), text, "/signals", null, signals.type(), cost);
            }
            BigDecimal value = ((LeadChange.Probability) change).value();
            return new Changed(action.name(), action.text() + " (" + value + ")", "/scores", from, value, cost);
        }
    }

    /** What can be changed independently of all else, in one of several ways, each of one part or more. */
    record Possible(Lever lever, List<List<Part>> options, List<After> after) {}

    static List<Possible> of(Changeable lead, Release release, KnownValues known, boolean varyScores) {
        return new PossibleChanges(lead, release, known).all(varyScores);
    }

    static List<Part> chosen(List<Possible> possible, int[] options) {
        List<Part> chosen = new ArrayList<>();
        for (int lever = 0; lever < options.length; lever++) {
            if (options[lever] >= 0) {
                chosen.addAll(possible.get(lever).options().get(options[lever]));
            }
        }
        return chosen;
    }

    static List<LeadChange> changes(List<Part> parts) {
        return parts.stream().map(Part::change).toList();
    }

    /** Signals count together, so all of them are one lever. */
    private List<Possible> all(boolean varyScores) {
        List<Possible> all = new ArrayList<>();
        List<List<Part>> signals = new ArrayList<>(List.of(List.of()));
        for (Action action : release.changes().actions()) {
            List<Part> parts = parts(action).stream()
                    .filter(part -> lead.allows(part.change()))
                    .toList();
            if (action.change() instanceof AddSignal) {
                for (List<Part> before : List.copyOf(signals)) {
                    parts.forEach(part -> signals.add(with(before, part)));
                }
            } else if (varyScores || !(action.change() instanceof MoveScore)) {
                add(all, action.name(), parts.stream().map(List::of).toList());
            }
        }
        add(all, "signals", signals.subList(1, signals.size()));
        return all;
    }

    private static List<Part> with(List<Part> before, Part part) {
        List<Part> more = new ArrayList<>(before);
        more.add(part);
        return more;
    }

    private void add(List<Possible> all, String name, List<List<Part>> options) {
        List<List<Part>> cheapestFirst = options.stream()
                .sorted(Comparator.comparingInt(PossibleChanges::cost))
                .toList();
        if (!options.isEmpty()) {
            List<After> after = cheapestFirst.stream()
                    .map(parts -> known.after(lead.with(changes(parts))))
                    .toList();
            List<Option> priced = new ArrayList<>();
            for (int i = 0; i < after.size(); i++) {
                priced.add(new Option(cost(cheapestFirst.get(i)), after.get(i).values()));
            }
            all.add(new Possible(new Lever(name, priced), cheapestFirst, after));
        }
    }

    private static int cost(List<Part> parts) {
        return parts.stream().mapToInt(Part::cost).sum();
    }

    private List<Part> parts(Action action) {
        List<Part> parts = new ArrayList<>();
        if (action.change() instanceof SetField field) {
            @Nullable Object from = lead.value(field.path());
            if (field.from().isEmpty() || field.from().contains(from)) {
                to(field).stream()
                        .filter(to -> to != null && !to.equals(from))
                        .forEach(to -> parts.add(new Part(
                                action,
                                new LeadChange.Field(field.path(), Objects.requireNonNull(to)),
                                from,
                                action.cost())));
            }
        } else if (action.change() instanceof AddSignal signal) {
            for (int number = 1; number <= signal.upTo(); number++) {
                parts.add(
                        new Part(action, new LeadChange.Signals(signal.type(), number), null, number * action.cost()));
            }
        } else if (action.change() instanceof MoveScore move) {
            moves(action, move, parts);
        }
        return parts;
    }

    private List<?> to(SetField field) {
        return field.boundariesOf() == null
                ? field.to()
                : Alternatives.of(release.changes().graph(), field.boundariesOf())
                        .map(alternatives -> alternatives.to(known.now().get(field.boundariesOf())))
                        .orElse(List.of());
    }

    private void moves(Action action, MoveScore move, List<Part> parts) {
        String target = release.settings().scoreTarget();
        BigDecimal from = lead.probability(target);
        int steps = BigDecimal.ONE.divideToIntegralValue(move.step()).intValue();
        for (int step = 1; from != null && step <= steps; step++) {
            BigDecimal by = move.step().multiply(BigDecimal.valueOf(step));
            for (BigDecimal to : List.of(from.add(by), from.subtract(by))) {
                if (to.signum() >= 0 && to.compareTo(BigDecimal.ONE) <= 0) {
                    parts.add(new Part(action, new LeadChange.Probability(target, to), from, step * action.cost()));
                }
            }
        }
    }
}
