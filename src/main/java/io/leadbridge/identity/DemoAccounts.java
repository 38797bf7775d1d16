package io.leadbridge.identity;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** One account for each role, to try things out with: without a password, each with a token of this start. */
@ApplicationScoped
public class DemoAccounts {

    /** No other account's name may begin so. */
    static final String PREFIX = "demo-";

    private static final RepId REP = new RepId("rep-07");
    private static final Duration VALID = Duration.ofDays(30);

    private final Accounts accounts;
    private final Tokens tokens;
    private final IssueToken issueToken;
    private final ChangeAccount changeAccount;
    private final Clock clock;

    public DemoAccounts(
            Accounts accounts, Tokens tokens, IssueToken issueToken, ChangeAccount changeAccount, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.issueToken = issueToken;
        this.changeAccount = changeAccount;
        this.clock = clock;
    }

    /** Ends the tokens of earlier starts and gives each role a new one: its secret. */
    @Transactional
    public Map<Role, String> open() {
        Instant now = clock.instant();
        Map<Role, String> secrets = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            AccountName name = name(role);
            RepId rep = role == Role.REP ? REP : null;
            if (!accounts.add(new Account(name, Set.of(role), rep, true, false, now, 1), null)) {
                setActive(name, true);
                tokens.revokeAll(name, now);
            }
            var issued = issueToken.issue(new Holder.Person(name), now.plus(VALID), Actor.SYSTEM);
            secrets.put(role, issued.secret());
        }
        return secrets;
    }

    /** Lets none of them in any more, such as those of a demo whose database went into production. */
    @Transactional
    public void close() {
        for (Role role : Role.values()) {
            tokens.revokeAll(name(role), clock.instant());
            setActive(name(role), false);
        }
    }

    private void setActive(AccountName name, boolean active) {
        accounts.find(name).filter(account -> account.active() != active).ifPresent(account -> {
            var change = new ChangeAccount.Change(account.roles(), account.rep(), active, account.version());
            changeAccount.change(name, change, Actor.SYSTEM);
        });
    }

    private static AccountName name(Role role) {
        return new AccountName(PREFIX + role.word());
    }
}
