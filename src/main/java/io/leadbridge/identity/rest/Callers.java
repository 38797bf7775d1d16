package io.leadbridge.identity.rest;

import io.leadbridge.identity.Account;
import io.leadbridge.identity.Role;
import io.leadbridge.identity.TokenUse.User;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who a request comes from, in the words of Leadbridge and in those of Quarkus. */
final class Callers {

    private Callers() {}

    /** A client has its own name; a person's account cannot be taken for one of the same name. */
    static Caller of(User user) {
        return user.machine()
                ? new Caller(
                        new Actor(Actor.Kind.CLIENT, user.name()), user.name(), Role.words(user.roles()), user.rep())
                : person(user.name(), user);
    }

    static Caller of(Account account) {
        return person(account.name().value(), new User(account.name().value(), false, account.roles(), account.rep()));
    }

    private static Caller person(String name, User user) {
        return new Caller(new Actor(Actor.Kind.USER, name), "account:" + name, Role.words(user.roles()), user.rep());
    }

    static SecurityIdentity identity(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.actor().id()))
                .addRoles(caller.roles())
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }
}
