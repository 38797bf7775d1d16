package io.leadbridge.assignment;

import static io.leadbridge.assignment.FairShare.LEAD;
import static io.leadbridge.assignment.SomeLeads.lead;
import static io.leadbridge.assignment.SomeLeads.plain;
import static io.leadbridge.assignment.SomeReps.rep;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.kernel.RepId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankRepsTest {

    private final RankReps rankReps = new RankReps(SomeRules.starting());

    @Test
    void the_most_valuable_eligible_rep_is_best() {
        var ranking = rankReps.rank(
                lead(1).country("DE").build(),
                List.of(
                        rep("a").idle(),
                        rep("b").territories("DACH").idle(),
                        rep("c").inactive().idle()));
        assertThat(best(ranking)).isEqualTo("b");
        assertThat(ranking.why(new RepId("b"))).extracting(Candidate::repId).containsExactly("b", "a", "c");
    }

    @Test
    void equal_reps_are_told_apart_by_debt_and_then_by_id_whatever_their_order() {
        var reps = new ArrayList<>(List.of(rep("b").with(0, 0, 5), rep("c").with(0, 0, 3), rep("a").with(0, 0, 5)));
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(reps, new Random(seed));
            var order = rankReps.rank(plain(1), reps).reps().stream()
                    .map(ranked -> ranked.rep().repId().value())
                    .toList();
            assertThat(order).containsExactly("c", "a", "b");
        }
    }

    @Test
    void fairness_costs_the_change_of_the_squares_over_all_eligible() {
        var reps = List.of(rep("a").with(0, 0, 2 * LEAD), rep("b").with(0, 0, -2 * LEAD));
        var ranking = rankReps.rank(plain(1), reps);
        // a: 200 * (2.5^2 + 2.5^2 - 2^2 - 2^2); b: 200 * (1.5^2 + 1.5^2 - 2^2 - 2^2)
        assertThat(fairness(ranking, "a")).isEqualTo(-900);
        assertThat(fairness(ranking, "b")).isEqualTo(700);
    }

    @Test
    void a_lead_of_its_owner_does_not_count_for_fairness() {
        var lead = lead(1).lockedTo("a", false).build();
        var ranking = rankReps.rank(lead, List.of(rep("a").with(0, 0, 5 * LEAD), rep("b").idle()));
        assertThat(best(ranking)).isEqualTo("a");
        assertThat(ranking.shares()).isEmpty();
        assertThat(fairness(ranking, "a")).isZero();
    }

    @Test
    void the_chosen_and_the_three_next_are_told_with_hard_reasons_and_cents() {
        var reps = List.of(
                rep("a").idle(), rep("b").idle(), rep("c").caps(1, 1).with(1, 0, 0), rep("d").idle(), rep("e").idle());
        var why = rankReps.rank(plain(1), reps).why(new RepId("a"));
        assertThat(why).extracting(Candidate::repId).containsExactly("a", "b", "d", "e");
        var without = rankReps.rank(lead(1).requires("CERT_FS").build(), reps).why(null);
        assertThat(without).hasSize(4).allMatch(candidate -> !candidate.eligible());
        assertThat(without.get(0).hardReasons()).containsExactly("required-skill: CERT_FS is missing");
        assertThat(why.get(0).softCents()).containsEntry("expected-value", 450_000L);
        assertThat(why).allSatisfy(candidate -> assertThat(candidate.totalCents())
                .isEqualTo(candidate.softCents().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
    }

    @Test
    void an_unassigned_lead_says_what_ruled_out_the_last_candidates() {
        var full = rep("full").caps(1, 1).with(1, 1, 0);
        assertThat(reason(lead(1), List.of())).isEqualTo(UnassignedReason.NO_ELIGIBLE_REP);
        assertThat(reason(lead(1), List.of(rep("a").inactive().idle()))).isEqualTo(UnassignedReason.NO_ELIGIBLE_REP);
        assertThat(reason(lead(1).excluding("a"), List.of(rep("a").idle())))
                .isEqualTo(UnassignedReason.NO_ELIGIBLE_REP);
        assertThat(reason(lead(1).requires("CERT_FS"), List.of(rep("a").idle(), full)))
                .isEqualTo(UnassignedReason.NO_SKILL);
        assertThat(reason(lead(1).country("FR"), List.of(rep("a").idle()))).isEqualTo(UnassignedReason.NO_TERRITORY);
        assertThat(reason(lead(1), List.of(full))).isEqualTo(UnassignedReason.NO_CAPACITY);
        assertThat(reason(lead(1), List.of(full, rep("a").idle()))).isNull();
    }

    @Property(tries = 60)
    void with_equal_weights_and_eligibility_nobody_is_ever_more_than_one_lead_ahead(
            @ForAll @IntRange(min = 1, max = 9) int reps, @ForAll @IntRange(min = 1, max = 120) int leads) {
        var states = SomeReps.alike(reps);
        var received = new HashMap<RepId, Integer>();
        states.forEach(state -> received.put(state.repId(), 0));
        for (var i = 0; i < leads; i++) {
            states = place(states, i, received);
            assertThat(Collections.max(received.values()) - Collections.min(received.values()))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 40)
    void shares_follow_the_weights(@ForAll @IntRange(min = 1, max = 8) int tenths) {
        var states = List.of(
                rep("full").caps(9999, 9999).idle(),
                rep("part").caps(9999, 9999).weight("0." + tenths).idle());
        var received = new HashMap<RepId, Integer>();
        for (var i = 0; i < 200; i++) {
            states = place(states, i, received);
        }
        var due = 200.0 * tenths / (10 + tenths);
        assertThat(received.getOrDefault(new RepId("part"), 0) - due).isBetween(-1.0, 1.0);
    }

    @Property(tries = 30)
    void an_absence_earns_neither_debt_nor_credit(
            @ForAll @IntRange(min = 2, max = 6) int reps, @ForAll @IntRange(min = 1, max = 90) int away) {
        var states = SomeReps.alike(reps);
        var received = new HashMap<RepId, Integer>();
        for (var i = 0; i < 2 * reps; i++) {
            states = place(states, i, received);
        }
        var absent =
                new RepState(rep("r00").inactive().build(), 0, 0, states.get(0).debtMicro());
        var others = new ArrayList<>(states);
        others.set(0, absent);
        List<RepState> during = others;
        for (var i = 0; i < away; i++) {
            during = place(during, i, received);
        }
        assertThat(during.get(0).debtMicro()).isEqualTo(absent.debtMicro());
        var back = new ArrayList<>(during);
        back.set(0, new RepState(states.get(0).rep(), 0, 0, absent.debtMicro()));
        var after = new HashMap<RepId, Integer>();
        List<RepState> now = back;
        for (var i = 0; i < 30; i++) {
            now = place(now, i, after);
        }
        assertThat(after.getOrDefault(new RepId("r00"), 0) - 30.0 / reps).isBetween(-1.0, 1.0);
    }

    private List<RepState> place(List<RepState> states, int number, Map<RepId, Integer> received) {
        var ranking = rankReps.rank(plain(number), states);
        var best = ranking.best().orElseThrow().rep().repId();
        received.merge(best, 1, Integer::sum);
        var next = new ArrayList<RepState>();
        for (var state : states) {
            var got = state.repId().equals(best) ? 1 : 0;
            next.add(new RepState(
                    state.rep(),
                    state.openLeads() + got,
                    state.newToday() + got,
                    state.debtMicro() + got * LEAD - ranking.shares().getOrDefault(state.repId(), 0L)));
        }
        assertThat(next.stream().mapToLong(RepState::debtMicro).sum()).isEqualTo(0L);
        return next;
    }

    private @Nullable UnassignedReason reason(SomeLeads lead, List<RepState> reps) {
        return rankReps.rank(lead.build(), reps).unassignedReason();
    }

    private static String best(Ranking ranking) {
        return ranking.best().orElseThrow().rep().repId().value();
    }

    private static long fairness(Ranking ranking, String repId) {
        return ranking.reps().stream()
                .filter(ranked -> ranked.rep().repId().value().equals(repId))
                .findFirst()
                .orElseThrow()
                .fairnessCents();
    }
}
