package io.leadbridge.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Checks the name and password of a person; after ten failures the name is locked for five minutes. */
@ApplicationScoped
public class LogIn {

    static final int MOST_FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final LoginAttempts attempts;
    private final Secrets secrets;
    private final Clock clock;

    public LogIn(Accounts accounts, LoginAttempts attempts, Secrets secrets, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What became of an attempt. */
    public sealed interface Result {

        /** It is this person. */
        record Welcome(Account account) implements Result {}

        /** The name, the password or both are wrong, or the account is disabled: nobody is told which. */
        record Refused() implements Result {}

        /** The name was tried in vain too often, whether an account has it or not. */
        record Locked(Duration remaining) implements Result {}
    }

    public Result attempt(String name, String password) {
        Instant now = clock.instant();
        Optional<Instant> locked = attempts.count(name, MOST_FAILURES, now, now.plus(LOCK));
        if (locked.isPresent()) {
            return new Result.Locked(Duration.between(now, locked.get()));
        }
        Optional<AccountName> known = AccountName.isName(name) ? Optional.of(new AccountName(name)) : Optional.empty();
        boolean matches = secrets.matches(password, known.flatMap(accounts::passwordHash));
        Optional<Account> account = known.flatMap(accounts::find);
        if (!matches || account.isEmpty() || !account.get().active()) {
            return new Result.Refused();
        }
        attempts.forget(name);
        return new Result.Welcome(account.get());
    }
}
