package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds an account with a password for one use. */
@ApplicationScoped
public class CreateAccount {

    private final Accounts accounts;
    private final Secrets secrets;
    private final Journal journal;
    private final Clock clock;

    public CreateAccount(Accounts accounts, Secrets secrets, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public OneTimePassword create(AccountName name, Set<Role> roles, @Nullable RepId rep, Actor by) {
        GrantedRoles.check(roles, rep);
        ReservedNames.refuse(name.value());
        String password = secrets.oneTimePassword();
        var account = new Account(name, roles, rep, true, true, clock.instant(), 1);
        if (!accounts.add(account, secrets.hash(password))) {
            throw new Problem(ProblemType.CONFLICT, "an account of this name is there already; choose another name");
        }
        journal.record(by, Act.ACCOUNT_CREATED, name.value(), null, GrantedRoles.details(roles, rep));
        return new OneTimePassword(account, password);
    }
}
