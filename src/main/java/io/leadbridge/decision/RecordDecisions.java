package io.leadbridge.decision;

import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.decision.Decisions.KeyUse;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.Handover.Turn;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes decisions durable, and queues the leads they route, in one transaction. */
@ApplicationScoped
public class RecordDecisions {

    private final Decisions decisions;
    private final Handover handover;

    public RecordDecisions(Decisions decisions, Handover handover) {
        this.decisions = decisions;
        this.handover = handover;
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
        decisions.append(made.stream()
                .map(one -> new Entry(one.result().decision(), one.input(), one.requester(), one.took()))
                .toList());
        return handover.follow(made.stream().map(one -> Turn.of(one.result())).toList());
    }

    /**
     * Records a decision under an idempotency key.
     *
     * @throws KeyTaken when another request took the key first; nothing is recorded then
     */
    @Transactional
    public void recordOnce(Made made, @Nullable String idempotencyKey) {
        if (idempotencyKey != null) {
            var decision = made.result().decision();
            var use = new KeyUse(made.input().digest(), decision.id());
            if (!decisions.takeKey(made.key(idempotencyKey), use, decision.decidedAt())) {
                throw new KeyTaken();
            }
        }
        record(List.of(made));
    }

    /**
     * The decision a key stands for.
     *
     * @throws Problem when the key was used for another body
     */
    @Transactional
    public Optional<Decision> replay(String idempotencyKey, Made made) {
        return decisions.findKey(made.key(idempotencyKey)).map(use -> {
            if (!use.bodyDigest().equals(made.input().digest())) {
                throw new Problem(
                        ProblemType.IDEMPOTENCY_CONFLICT,
                        "This Idempotency-Key was used for another body; send a new key for a new request.");
            }
            return decisions.find(use.decision()).orElseThrow();
        });
    }

    /** Another request took the idempotency key first. */
    public static final class KeyTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
