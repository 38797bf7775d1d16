package io.leadbridge.decision;

import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.decision.Decisions.KeyClaim;
import io.leadbridge.decision.Decisions.KeyUse;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.Handover.Turn;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.privacy.SubjectHashes;
import io.leadbridge.privacy.SubjectHashes.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes decisions durable, and queues the leads they route, in one transaction. */
@ApplicationScoped
public class RecordDecisions {

    private final Decisions decisions;
    private final Handover handover;
    private final SubjectHashes hashes;

    public RecordDecisions(Decisions decisions, Handover handover, SubjectHashes hashes) {
        this.decisions = decisions;
        this.handover = handover;
        this.hashes = hashes;
    }

    /** A decided lead that waits to be recorded. */
    public record Made(DecisionInput input, DecideLead.Result result, Requester requester, Duration took) {

        ClientKey key(String idempotencyKey) {
            return new ClientKey(requester.client(), idempotencyKey);
        }
    }

    /**
     * Records all or, when it throws, none.
     *
     * @return the placement of each routed lead
     */
    @Transactional
    public Map<DecisionId, Placement> record(List<Made> made) {
        if (made.isEmpty()) {
            return Map.of();
        }
        decisions.append(made.stream()
                .map(one -> new Entry(
                        one.result().decision(), one.input(), one.result().personalData(), one.requester(), one.took()))
                .toList());
        return handover.follow(made.stream()
                .map(one -> Turn.of(one.result(), id -> hashes.hide(Use.LEAD_COMES_AGAIN, id)))
                .toList());
    }

    /** A decision that waits to be recorded, perhaps under an idempotency key. */
    public record Keyed(Made made, @Nullable String idempotencyKey) {}

    private Optional<KeyClaim> claim(Keyed keyed) {
        Made made = keyed.made();
        var decision = made.result().decision();
        return Optional.ofNullable(keyed.idempotencyKey())
                .map(key -> new KeyClaim(made.key(key), new KeyUse(body(made), decision.id()), decision.decidedAt()));
    }

    private String body(Made made) {
        return hashes.hide(Use.REQUEST_IS_REPEATED, made.input().digest().value());
    }

    /**
     * Records all whose keys nobody took before; none when it throws.
     *
     * @return whether each was recorded, in the same order
     */
    @Transactional
    public List<Boolean> recordKeyed(List<Keyed> made) {
        List<KeyClaim> claims =
                made.stream().flatMap(one -> claim(one).stream()).toList();
        Set<DecisionId> refused =
                claims.stream().map(claim -> claim.use().decision()).collect(Collectors.toCollection(HashSet::new));
        if (!claims.isEmpty()) {
            refused.removeAll(decisions.takeKeys(claims));
        }
        record(made.stream()
                .map(Keyed::made)
                .filter(one -> !refused.contains(one.result().decision().id()))
                .toList());
        return made.stream()
                .map(one -> !refused.contains(one.made().result().decision().id()))
                .toList();
    }

    /**
     * The decision a key stands for.
     *
     * @throws Problem when the key was used for another body
     */
    @Transactional
    public Optional<LoggedDecision> replay(String idempotencyKey, Made made) {
        return decisions.findKey(made.key(idempotencyKey)).map(use -> {
            if (!use.body().equals(body(made))) {
                throw new Problem(
                        ProblemType.IDEMPOTENCY_CONFLICT,
                        "This Idempotency-Key was used for another body; send a new key for a new request.");
            }
            return decisions.find(use.decision()).orElseThrow();
        });
    }
}
