package io.leadbridge.identity;

/** An account and the password that lets its person in once, to choose their own; it is shown once and kept nowhere. */
public record OneTimePassword(Account account, String password) {

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "a one-time password of " + account.name();
    }
}
