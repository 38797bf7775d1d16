package io.leadbridge.decision;

import static io.leadbridge.decision.SomeDecisions.someDecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.decision.Decisions.KeyClaim;
import io.leadbridge.decision.Decisions.KeyUse;
import io.leadbridge.decision.Decisions.Query;
import io.leadbridge.kernel.Page;
import io.leadbridge.rules.RouteClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every decision log does; a log may hold decisions of other tests, so each test asks for a lead of its own. */
public abstract class DecisionsContract {

    private final String lead = "lead-" + UUID.randomUUID();

    protected abstract Decisions decisions();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void aDecisionIsFoundAsItWasMade() {
        var entry = append(someDecision(lead));

        assertThat(inTransaction(() -> decisions().find(entry.decision().id())))
                .contains(LoggedDecision.whole(entry.decision()));
    }

    @Test
    void whatADecisionWasMadeOfIsKept() {
        var entry = append(someDecision(lead));

        assertThat(inTransaction(() -> decisions().snapshot(entry.decision().id())))
                .contains(entry.input().snapshot());
        assertThat(inTransaction(() -> decisions().snapshot(new DecisionId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void theIdsOfLeadsAreKnown() {
        var entry = append(someDecision(lead));
        var id = entry.decision().id();

        assertThat(inTransaction(() -> decisions().externalIds(List.of(id, new DecisionId(UUID.randomUUID())))))
                .containsExactly(Map.entry(id, lead));
    }

    @Test
    void aDecisionWithoutRouteIsFoundAsItWasMade() {
        var entry = append(someDecision(lead).to(Outcome.ENRICH, null).because());

        assertThat(inTransaction(() -> decisions().find(entry.decision().id())))
                .contains(LoggedDecision.whole(entry.decision()));
    }

    @Test
    void whatWasNeverDecidedIsNotFound() {
        assertThat(inTransaction(() -> decisions().find(new DecisionId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void aDecisionIsNeverReplaced() {
        var entry = append(someDecision(lead));
        var other = someDecision(lead).withId(entry.decision().id().value()).to(Outcome.REJECT, RouteClass.REJECT);

        assertThatThrownBy(() -> append(other)).isNotNull();
        assertThat(inTransaction(() -> decisions().find(entry.decision().id())))
                .contains(LoggedDecision.whole(entry.decision()));
    }

    @Test
    void theNewestComeFirst() {
        var first = append(someDecision(lead).at("2026-11-02T09:00:00Z"));
        var third = append(someDecision(lead).at("2026-11-02T09:00:00.000002Z"));
        var second = append(someDecision(lead).at("2026-11-02T09:00:00.000001Z"));

        assertThat(found(all())).containsExactlyElementsOf(decisionsOf(third, second, first));
    }

    @Test
    void fromIsInclusiveAndToIsExclusive() {
        append(someDecision(lead).at("2026-11-02T08:59:59.999999Z"));
        var from = append(someDecision(lead).at("2026-11-02T09:00:00Z"));
        append(someDecision(lead).at("2026-11-02T10:00:00Z"));

        var hour = new Query(
                Instant.parse("2026-11-02T09:00:00Z"),
                Instant.parse("2026-11-02T10:00:00Z"),
                null,
                null,
                null,
                lead,
                null,
                null);
        assertThat(found(hour)).containsExactly(from.decision());
    }

    @Test
    void everyFilterNarrows() {
        var routed = append(someDecision(lead).because("RT_READINESS", "DATA_OK"));
        var rejected = append(someDecision(lead)
                .to(Outcome.REJECT, RouteClass.REJECT)
                .by("2026.11.2")
                .because("PRIV_OBJECTION", "DATA_OK"));

        assertThat(found(new Query(null, null, Outcome.REJECT, null, null, lead, null, null)))
                .containsExactly(rejected.decision());
        assertThat(found(new Query(null, null, null, RouteClass.SALES_NOW, null, lead, null, null)))
                .containsExactly(routed.decision());
        assertThat(found(new Query(null, null, null, null, "PRIV_OBJECTION", lead, null, null)))
                .containsExactly(rejected.decision());
        assertThat(found(new Query(null, null, null, null, "DATA_OK", lead, null, null)))
                .containsExactlyInAnyOrder(routed.decision(), rejected.decision());
        assertThat(found(new Query(null, null, null, null, "DATA", lead, null, null)))
                .isEmpty();
        assertThat(found(new Query(null, null, null, null, null, lead, "2026.11.2", null)))
                .containsExactly(rejected.decision());
        assertThat(found(new Query(null, null, Outcome.ROUTE, RouteClass.REJECT, null, lead, null, null)))
                .isEmpty();
    }

    @Test
    void pagesHoldEveryDecisionOnceEvenOfOneInstant() {
        var entries =
                IntStream.range(0, 7).mapToObj(i -> someDecision(lead).entry()).toList();
        append(entries);

        var seen = new ArrayList<Decision>();
        @Nullable String cursor = null;
        do {
            var page = search(all(), 3, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(one -> seen.add(one.decision()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(decisionsOf(entries.toArray(Entry[]::new)));
    }

    @Test
    void theDecisionsOfAClientAreKnownAndFound() {
        var own = append(someDecision(lead).of("acme-crm"));
        append(someDecision(lead).of("other-crm"));

        assertThat(inTransaction(() -> decisions().client(own.decision().id()))).contains("acme-crm");
        assertThat(found(new Query(null, null, null, null, null, lead, null, "acme-crm")))
                .containsExactly(own.decision());
    }

    @Test
    void aKeyIsTakenOnce() {
        var entry = someDecision(lead).entry();
        var key = new ClientKey("acme-crm", "key-" + UUID.randomUUID());
        var claim = claim(key, entry);
        assertThat(appendWithKeys(List.of(entry), claim))
                .containsExactly(claim.use().decision());

        assertThat(inTransaction(() -> decisions().takeKeys(List.of(claim)))).isEmpty();
        assertThat(inTransaction(() -> decisions().findKey(key))).contains(claim.use());
        assertThat(inTransaction(() -> decisions().findKey(new ClientKey("acme-crm", key.key() + "x"))))
                .isEmpty();
        assertThat(inTransaction(() -> decisions().findKey(new ClientKey("other-crm", key.key()))))
                .isEmpty();
    }

    @Test
    void ofThoseWhoWantTheSameKeyTogetherTheFirstHasIt() {
        var first = someDecision(lead).entry();
        var second = someDecision(lead).entry();
        var other = someDecision(lead).entry();
        var key = new ClientKey("acme-crm", "key-" + UUID.randomUUID());
        var next = new ClientKey("acme-crm", "a" + key.key());

        assertThat(appendWithKeys(
                        List.of(first, second, other), claim(key, first), claim(key, second), claim(next, other)))
                .containsExactlyInAnyOrder(
                        first.decision().id(), other.decision().id());
        assertThat(inTransaction(() -> decisions().findKey(key)).map(KeyUse::decision))
                .contains(first.decision().id());
    }

    private static KeyClaim claim(ClientKey key, Entry entry) {
        return new KeyClaim(
                key,
                new KeyUse(entry.input().digest().value(), entry.decision().id()),
                entry.decision().decidedAt());
    }

    private Set<DecisionId> appendWithKeys(List<Entry> entries, KeyClaim... claims) {
        return inTransaction(() -> {
            decisions().append(entries);
            return decisions().takeKeys(List.of(claims));
        });
    }

    private Query all() {
        return new Query(null, null, null, null, null, lead, null, null);
    }

    private List<Decision> found(Query query) {
        return search(query, 10, null).items().stream()
                .map(LoggedDecision::decision)
                .toList();
    }

    private Page<LoggedDecision> search(Query query, int limit, @Nullable String cursor) {
        return inTransaction(() -> decisions().search(query, limit, cursor));
    }

    private Entry append(SomeDecisions decision) {
        var entry = decision.entry();
        append(List.of(entry));
        return entry;
    }

    private void append(List<Entry> entries) {
        inTransaction(() -> {
            decisions().append(entries);
            return entries;
        });
    }

    private static List<Decision> decisionsOf(Entry... entries) {
        return Arrays.stream(entries).map(Entry::decision).toList();
    }
}
