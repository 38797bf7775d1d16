package io.leadbridge.identity;

import io.leadbridge.kernel.RepId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds a token: a machine client with roles of its own, or a person's account, whose roles it has. */
public sealed interface Holder {

    /** A machine. */
    record Client(ClientName name, Set<Role> roles, @Nullable RepId rep) implements Holder {

        public Client {
            roles = Set.copyOf(roles);
        }
    }

    /** A person's script. */
    record Person(AccountName account) implements Holder {}
}
