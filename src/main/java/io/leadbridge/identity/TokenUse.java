package io.leadbridge.identity;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.RepId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks, for every request, whether a token is valid now; nothing is remembered, so that what is revoked is refused at once. */
public interface TokenUse {

    /** Empty for a token that is unknown, expired or revoked, or whose account is disabled. */
    CompletionStage<Optional<User>> find(Digest secret);

    /** Who uses a token. */
    record User(String name, boolean machine, Set<Role> roles, @Nullable RepId rep) {

        public User {
            roles = Set.copyOf(roles);
        }
    }
}
