package io.leadbridge.identity;

import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses roles that make no sense together with a rep. */
final class GrantedRoles {

    private GrantedRoles() {}

    /** Whoever is a rep sees the leads of one rep: that one must be named, and nobody else names one. */
    static void check(Set<Role> roles, @Nullable RepId rep) {
        if (roles.contains(Role.REP) != (rep != null)) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "One field is not valid.",
                    List.of(new FieldError("/repId", "must be given with the role rep, and only with it")));
        }
    }
}
