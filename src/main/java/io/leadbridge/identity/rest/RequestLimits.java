package io.leadbridge.identity.rest;

import io.leadbridge.platform.Caller;
import io.leadbridge.platform.RouteProblems;
import io.leadbridge.platform.TooMany;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps one caller from taking the service away from the others: so many requests a second, and twice that at once. */
@ApplicationScoped
class RequestLimits {

    private final RouteProblems problems;
    private final Allowances requests;

    RequestLimits(
            RouteProblems problems,
            Clock clock,
            @ConfigProperty(name = "leadbridge.rate.requests-per-second") long perSecond) {
        this.problems = problems;
        this.requests = new Allowances(2 * perSecond, perSecond, Duration.ofSeconds(1), clock);
    }

    /** After authentication, and before anything of a body is read. */
    void register(@Observes Filters filters) {
        filters.register(this::check, 60);
    }

    private void check(RoutingContext context) {
        Caller caller = context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(Caller.ATTRIBUTE)
                : null;
        if (caller == null) {
            context.next();
            return;
        }
        requests.take(caller.actor().kind() + " " + caller.actor().id())
                .ifPresentOrElse(
                        wait -> problems.refuse(
                                context, new TooMany("This caller sends requests too fast; slow down.", wait)),
                        context::next);
    }
}
