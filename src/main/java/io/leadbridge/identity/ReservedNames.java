package io.leadbridge.identity;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.util.Set;

/** Names that nobody else may have: they stand in the journal for ever, and would be taken for another. */
final class ReservedNames {

    /** What the journal calls the service itself, and what a browser says that logs in with a token. */
    private static final Set<String> NAMES = Set.of(Actor.SYSTEM.id(), "token");

    private ReservedNames() {}

    static void refuse(String name) {
        if (NAMES.contains(name) || name.startsWith(DemoAccounts.PREFIX)) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "'leadbridge', 'token' and names that begin with demo- have a meaning of their own; choose another name");
        }
    }
}
