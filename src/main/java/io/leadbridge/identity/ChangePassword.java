package io.leadbridge.identity;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a person choose their own password. */
@ApplicationScoped
public class ChangePassword {

    private final Accounts accounts;
    private final Secrets secrets;
    private final Journal journal;

    public ChangePassword(Accounts accounts, Secrets secrets, Journal journal) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.journal = journal;
    }

    @Transactional
    public void change(AccountName name, String current, String wanted, Actor by) {
        Optional<String> hash = accounts.passwordHash(name);
        if (!secrets.matches(current, hash)) {
            throw invalid("/current", "is not the password of this account");
        }
        PasswordRules.fault(wanted, name).ifPresent(fault -> {
            throw invalid("/password", fault);
        });
        if (secrets.matches(wanted, hash)) {
            throw invalid("/password", "must be another than the current one");
        }
        accounts.setPassword(name, secrets.hash(wanted), false);
        journal.record(by, Act.PASSWORD_CHANGED, name.value(), null, Map.of());
    }

    private static Problem invalid(String pointer, String message) {
        return new Problem(
                ProblemType.INVALID_REQUEST, "One field is not valid.", List.of(new FieldError(pointer, message)));
    }
}
