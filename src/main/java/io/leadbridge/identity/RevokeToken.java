package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Ends a token: no request that arrives after the answer is let in by it. */
@ApplicationScoped
public class RevokeToken {

    private final Tokens tokens;
    private final Journal journal;
    private final Clock clock;

    public RevokeToken(Tokens tokens, Journal journal, Clock clock) {
        this.tokens = tokens;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void revoke(UUID id, Actor by) {
        if (tokens.find(id).isEmpty()) {
            throw new Problem(ProblemType.TOKEN_NOT_FOUND, "no token has this id; GET /v1/tokens lists them");
        }
        if (tokens.revoke(id, clock.instant())) {
            journal.record(by, Act.TOKEN_REVOKED, id.toString(), null, Map.of());
        }
    }
}
