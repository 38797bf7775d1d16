package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Makes the first admin of a house that has none. */
@ApplicationScoped
public class InstallAdmin {

    public static final AccountName ADMIN = new AccountName("admin");

    private final Accounts accounts;
    private final Secrets secrets;
    private final Journal journal;
    private final Clock clock;

    public InstallAdmin(Accounts accounts, Secrets secrets, Journal journal, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds the account {@code admin} unless an active admin is there.
     *
     * @param chosen the one-time password, if the operator has chosen it
     * @return empty when nothing had to be done
     */
    @Transactional
    public Optional<OneTimePassword> install(Optional<String> chosen) {
        if (accounts.hasActiveAdminBesides(null)) {
            return Optional.empty();
        }
        String password = chosen.orElseGet(secrets::oneTimePassword);
        var admin = new Account(ADMIN, Set.of(Role.ADMIN), null, true, true, clock.instant(), 1);
        if (!accounts.add(admin, secrets.hash(password))) {
            return Optional.empty();
        }
        journal.record(
                Actor.SYSTEM, Act.ACCOUNT_CREATED, ADMIN.value(), null, GrantedRoles.details(admin.roles(), null));
        return Optional.of(new OneTimePassword(admin, password));
    }
}
