package io.leadbridge.policy;

import static io.leadbridge.policy.GeneratedLeads.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.Outcome;
import io.leadbridge.policy.GeneratedLeads.GeneratedSignal;
import io.leadbridge.rules.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every lead under the newest release: what must not matter, and what may only help. */
class ReleaseLawsTest {

    private static final int TRIES = 250;

    @Provide
    Arbitrary<ObjectNode> requests() {
        return GeneratedLeads.requests();
    }

    @Provide
    Arbitrary<GeneratedSignal> positiveSignals() {
        return GeneratedLeads.signals(GeneratedLeads.POSITIVE, 0);
    }

    @Provide
    Arbitrary<List<GeneratedSignal>> positives() {
        return positiveSignals().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<GeneratedSignal>> anySignals() {
        var types = new ArrayList<>(GeneratedLeads.POSITIVE);
        types.addAll(GeneratedLeads.NEGATIVE);
        return GeneratedLeads.signals(types, 0).list().ofMaxSize(6);
    }

    @Property(tries = TRIES)
    void a_positive_signal_more_never_lowers_the_priority_or_the_intent(
            @ForAll("requests") ObjectNode request,
            @ForAll("anySignals") List<GeneratedSignal> signals,
            @ForAll("positiveSignals") GeneratedSignal more) {
        var all = new ArrayList<>(signals);
        all.add(more);

        var before = decide(GeneratedLeads.with(request, signals));
        var after = decide(GeneratedLeads.with(request, all));

        assertThat(priority(after)).isLessThanOrEqualTo(priority(before));
        assertThat(readiness(after).intentScore())
                .isGreaterThanOrEqualTo(readiness(before).intentScore());
    }

    /**
     * Ageing moves all signals by whole days, because only so many of a day count and hours would move some into another
     * day; and negative signals are left out, because it is their weight that fades.
     */
    @Property(tries = TRIES)
    void ageing_all_signals_never_raises_the_intent_unless_one_is_negative(
            @ForAll("requests") ObjectNode request,
            @ForAll("positives") List<GeneratedSignal> signals,
            @ForAll("days") int days) {
        var older = aged(signals, days);

        assertThat(intent(request, older)).isLessThanOrEqualTo(intent(request, signals));
    }

    @Property(tries = TRIES)
    void ageing_a_negative_signal_alone_never_lowers_the_intent(
            @ForAll("requests") ObjectNode request,
            @ForAll("positives") List<GeneratedSignal> signals,
            @ForAll("negative") GeneratedSignal negative,
            @ForAll("days") int days) {
        var before = new ArrayList<>(signals);
        before.add(negative);
        var after = new ArrayList<>(signals);
        after.addAll(aged(List.of(negative), days));

        assertThat(intent(request, after)).isGreaterThanOrEqualTo(intent(request, before));
    }

    @Property(tries = TRIES)
    void a_first_name_never_changes_anything_that_is_decided(
            @ForAll("requests") ObjectNode request,
            @ForAll("anySignals") List<GeneratedSignal> signals,
            @ForAll("names") String name) {
        var before = GeneratedLeads.with(request, signals);
        var after = before.deepCopy();
        after.withObject("/lead").put("firstName", name);

        assertThat(comparable(decide(after))).isEqualTo(comparable(decide(before)));
    }

    @Property(tries = TRIES)
    void an_objection_always_rejects(
            @ForAll("requests") ObjectNode request,
            @ForAll("anySignals") List<GeneratedSignal> signals,
            @ForAll("objections") String objection) {
        var objecting = GeneratedLeads.with(request, signals);
        objecting.withObject("/consent").putArray("objections").add(objection);

        assertThat(decide(objecting).outcome()).isEqualTo(Outcome.REJECT);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(1, 120);
    }

    @Provide
    Arbitrary<GeneratedSignal> negative() {
        return GeneratedLeads.signals(GeneratedLeads.NEGATIVE, 0);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Maria", "Mohammed", "Jun", "Ama", "Björn", "O'Neil", "");
    }

    @Provide
    Arbitrary<String> objections() {
        return Arbitraries.of("SALES_CONTACT", "PROFILING");
    }

    private static List<GeneratedSignal> aged(List<GeneratedSignal> signals, int days) {
        return signals.stream()
                .map(signal ->
                        new GeneratedSignal(signal.type(), signal.ageMinutes() + days * 24 * 60, signal.botScore()))
                .toList();
    }

    private static int intent(ObjectNode request, List<GeneratedSignal> signals) {
        return readiness(decide(GeneratedLeads.with(request, signals))).intentScore();
    }

    private static Decision decide(ObjectNode request) {
        return House.decide(House.newest(), request.toString(), AS_OF);
    }

    private static Readiness readiness(Decision decision) {
        return Objects.requireNonNull(decision.readiness());
    }

    private static int priority(Decision decision) {
        return Objects.requireNonNull(decision.priority());
    }

    /** All that is decided, with the trace; the digest of the input and what is drawn from it differ by nature. */
    private static List<Object> comparable(Decision decision) {
        var trace = decision.evaluatedDecisions().stream()
                .map(evaluated -> List.of(
                        evaluated.decision(),
                        evaluated.evaluatedInputs().stream()
                                .filter(input -> !input.name().contains("sample"))
                                .map(Object::toString)
                                .toList(),
                        evaluated.matchedRules(),
                        evaluated.outputs()))
                .toList();
        return List.of(
                decision.outcome(),
                Objects.requireNonNull(decision.routeClass()),
                priority(decision),
                readiness(decision),
                decision.reasons(),
                decision.allowedChannels(),
                Objects.toString(decision.sla()),
                decision.requiredSkills(),
                decision.preferredSkills(),
                decision.reviews(),
                decision.automationLevel(),
                trace);
    }
}
