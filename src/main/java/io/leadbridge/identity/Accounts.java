package io.leadbridge.identity;

import io.leadbridge.kernel.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people who may log in; none is ever deleted, for what they did stays theirs. */
public interface Accounts {

    /** By name. */
    Page<Account> list(int limit, @Nullable String cursor);

    Optional<Account> find(AccountName name);

    /** The hash of an account's password; empty also for an account without one, which cannot log in by a password. */
    Optional<String> passwordHash(AccountName name);

    /**
     * Adds an account.
     *
     * @return false when the name is taken
     */
    boolean add(Account account, @Nullable String passwordHash);

    /**
     * Replaces roles, rep and whether the account is active.
     *
     * @return the account as stored; empty when its version is another by now
     */
    Optional<Account> change(Account account);

    void setPassword(AccountName name, String passwordHash, boolean mustChange);

    /** Whether another active admin can log in; locks the admins until the transaction ends, so that the last admin cannot go twice at once. */
    boolean hasActiveAdminBesides(@Nullable AccountName name);
}
