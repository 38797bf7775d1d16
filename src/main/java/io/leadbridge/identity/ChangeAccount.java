package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives an account other roles, disables it, or lets it in again; one active admin always stays. */
@ApplicationScoped
public class ChangeAccount {

    private final Accounts accounts;
    private final Journal journal;

    public ChangeAccount(Accounts accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    /** How an account shall be. */
    public record Change(Set<Role> roles, @Nullable RepId rep, boolean active, long version) {}

    @Transactional
    public Account change(AccountName name, Change to, Actor by) {
        GrantedRoles.check(to.roles(), to.rep());
        var now = accounts.find(name).orElseThrow(AccountNotFound::new);
        boolean others = accounts.hasActiveAdminBesides(name);
        var wanted = new Account(
                name, to.roles(), to.rep(), to.active(), now.mustChangePassword(), now.createdAt(), to.version());
        boolean counts = now.isActiveAdmin() && accounts.passwordHash(name).isPresent();
        if (counts && !wanted.isActiveAdmin() && !others) {
            throw new Problem(
                    ProblemType.CONFLICT, "this is the last active admin; make another account an admin first");
        }
        var changed = accounts.change(wanted)
                .orElseThrow(() -> new Problem(
                        ProblemType.CONFLICT, "the account has another version by now; fetch it and try again"));
        var details = GrantedRoles.details(to.roles(), to.rep());
        details.put("active", Boolean.toString(to.active()));
        journal.record(by, Act.ACCOUNT_CHANGED, name.value(), null, details);
        return changed;
    }
}
