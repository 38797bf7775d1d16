package io.leadbridge.platform;

import io.leadbridge.kernel.Actor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;

/** Who acts now: the sender of the request this thread serves, or Leadbridge itself where there is none. */
@Singleton
public class CurrentActor {

    private final SecurityIdentity identity;

    public CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        return caller().actor();
    }

    /** Whose decisions and idempotency keys these are. */
    public String client() {
        return caller().client();
    }

    public Caller caller() {
        if (!Arc.container().requestContext().isActive()) {
            return Caller.SYSTEM;
        }
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        return caller == null ? Caller.SYSTEM : caller;
    }
}
