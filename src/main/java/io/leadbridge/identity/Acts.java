package io.leadbridge.identity;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where every act on accounts and tokens is written down, in the transaction that performs it. */
public interface Acts {

    String ACCOUNT_CREATED = "ACCOUNT_CREATED";
    String ACCOUNT_CHANGED = "ACCOUNT_CHANGED";
    String PASSWORD_RESET = "PASSWORD_RESET";
    String PASSWORD_CHANGED = "PASSWORD_CHANGED";
    String TOKEN_ISSUED = "TOKEN_ISSUED";
    String TOKEN_REVOKED = "TOKEN_REVOKED";

    void record(Actor by, String act, String subject, Map<String, String> details);

    /** Roles as details of an act. */
    static Map<String, String> roles(Set<Role> roles, @Nullable RepId rep) {
        Map<String, String> details = new TreeMap<>();
        details.put("roles", String.join(" ", Role.words(roles)));
        if (rep != null) {
            details.put("repId", rep.value());
        }
        return details;
    }
}
