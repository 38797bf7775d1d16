package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a token; its secret is shown once and kept nowhere. */
@ApplicationScoped
public class IssueToken {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int HINT = 7;

    private final Tokens tokens;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Journal journal;
    private final IdSource ids;
    private final Clock clock;

    public IssueToken(Tokens tokens, Accounts accounts, Secrets secrets, Journal journal, IdSource ids, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.secrets = secrets;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public IssuedToken issue(Holder holder, Instant expiresAt, Actor by) {
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw invalid("/expiresAt", "must lie in the future, and within " + LONGEST.toDays() + " days");
        }
        var details = details(holder);
        details.put("expiresAt", expiresAt.toString());
        String secret = secrets.token();
        var token = new Token(ids.next(), holder, secret.substring(0, HINT), by, now, expiresAt, null, null);
        tokens.add(token, Digest.of(secret));
        journal.record(by, Act.TOKEN_ISSUED, token.id().toString(), null, details);
        return new IssuedToken(token, secret);
    }

    private Map<String, String> details(Holder holder) {
        if (holder instanceof Holder.Client client) {
            GrantedRoles.check(client.roles(), client.rep());
            ReservedNames.refuse(client.name().value());
            var details = GrantedRoles.details(client.roles(), client.rep());
            details.put("client", client.name().value());
            return details;
        }
        AccountName account = ((Holder.Person) holder).account();
        if (accounts.find(account).isEmpty()) {
            throw invalid("/account", "is the name of no account; GET /v1/accounts lists them");
        }
        return new TreeMap<>(Map.of("account", account.value()));
    }

    private static Problem invalid(String pointer, String message) {
        return new Problem(
                ProblemType.INVALID_REQUEST, "One field is not valid.", List.of(new FieldError(pointer, message)));
    }
}
