package io.leadbridge.identity.rest;

import io.leadbridge.identity.Account;
import io.leadbridge.identity.OneTimePassword;
import io.leadbridge.identity.Role;
import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account. */
@Schema(name = "Account")
record AccountResponse(
        String name,
        List<String> roles,
        @Nullable String repId,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    static AccountResponse of(Account account) {
        RepId rep = account.rep();
        return new AccountResponse(
                account.name().value(),
                List.copyOf(Role.words(account.roles())),
                rep == null ? null : rep.value(),
                account.active(),
                account.mustChangePassword(),
                account.createdAt(),
                account.version());
    }

    /** A page of accounts. */
    @Schema(name = "AccountPage")
    record AccountPageResponse(List<AccountResponse> items, @Nullable String nextCursor) {}

    /** An account with a password that lets its person in once, to choose their own. */
    @Schema(name = "AccountWithPassword")
    record AccountWithPasswordResponse(
            AccountResponse account,
            @Schema(description = "Shown once and kept nowhere; hand it over by another way") String oneTimePassword) {

        static AccountWithPasswordResponse of(OneTimePassword made) {
            return new AccountWithPasswordResponse(AccountResponse.of(made.account()), made.password());
        }
    }
}
