package io.leadbridge.identity;

import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Roles as they are granted, with the rep some of them need. */
final class GrantedRoles {

    private GrantedRoles() {}

    /** As details of an act. */
    static Map<String, String> details(Set<Role> roles, @Nullable RepId rep) {
        Map<String, String> details = new TreeMap<>();
        details.put("roles", String.join(" ", Role.words(roles)));
        if (rep != null) {
            details.put("repId", rep.value());
        }
        return details;
    }

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
