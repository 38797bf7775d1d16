package io.leadbridge.decision.rest;

import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.decision.RecordDecisions.Made;
import io.leadbridge.kernel.IdSource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** From posted bytes to a decision that is not stored yet. */
@Singleton
class Deciding {

    private final DecisionReader reader;
    private final Clock clock;
    private final IdSource ids;
    private final DecisionLog log;

    Deciding(DecisionReader reader, Clock clock, IdSource ids, DecisionLog log) {
        this.reader = reader;
        this.clock = clock;
        this.ids = ids;
        this.log = log;
    }

    Made decide(byte[] json, DecisionOptions options) {
        var decidedAt = options.asOf() == null ? clock.instant() : options.asOf();
        var input = reader.read(json, decidedAt);
        long start = System.nanoTime();
        var result = DecideLead.decide(input, options.release(), decidedAt, new DecisionId(ids.next()));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        log.judged(took);
        return new Made(input, result, options.requester(), took);
    }

    void recorded(Decision decision) {
        log.recorded(decision);
    }
}
