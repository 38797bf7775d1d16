package io.leadbridge.platform;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, and what they may do.
 *
 * @param client whose decisions and idempotency keys these are; several callers may act for one client
 * @param roles as {@link Roles} names them
 * @param rep the rep this caller is; null for anybody else
 */
public record Caller(Actor actor, String client, Set<String> roles, @Nullable RepId rep) {

    /** The attribute of a security identity that holds the caller. */
    public static final String ATTRIBUTE = "leadbridge.caller";

    private static final String[] SEE_ALL = {
        Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.REVIEWER, Roles.MANAGER, Roles.AUDITOR
    };

    /** Leadbridge acting on its own. */
    public static final Caller SYSTEM = new Caller(Actor.SYSTEM, "leadbridge", Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller reads what belongs to any client and any rep. */
    public boolean seesAll() {
        return hasAny(SEE_ALL);
    }

    public boolean hasAny(String... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
