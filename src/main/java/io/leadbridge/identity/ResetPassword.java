package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Gives an account a new one-time password, lets it try again, and ends its tokens. */
@ApplicationScoped
public class ResetPassword {

    private final Accounts accounts;
    private final Tokens tokens;
    private final LoginAttempts attempts;
    private final Secrets secrets;
    private final Journal journal;
    private final Clock clock;

    public ResetPassword(
            Accounts accounts, Tokens tokens, LoginAttempts attempts, Secrets secrets, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.attempts = attempts;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public OneTimePassword reset(AccountName name, Actor by) {
        if (accounts.find(name).isEmpty()) {
            throw new AccountNotFound();
        }
        String password = secrets.oneTimePassword();
        accounts.setPassword(name, secrets.hash(password), true);
        attempts.forget(name.value());
        tokens.revokeAll(name, clock.instant());
        journal.record(by, Act.PASSWORD_RESET, name.value(), null, Map.of());
        return new OneTimePassword(accounts.find(name).orElseThrow(AccountNotFound::new), password);
    }
}
