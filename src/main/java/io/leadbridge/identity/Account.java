package io.leadbridge.identity;

import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in.
 *
 * @param rep the rep this person is; given exactly when one of the roles is REP
 * @param active false for one that was disabled: neither it nor its tokens are let in
 * @param mustChangePassword whether the password is a one-time one
 * @param version counts changes
 */
public record Account(
        AccountName name,
        Set<Role> roles,
        @Nullable RepId rep,
        boolean active,
        boolean mustChangePassword,
        Instant createdAt,
        long version) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean isActiveAdmin() {
        return active && roles.contains(Role.ADMIN);
    }
}
