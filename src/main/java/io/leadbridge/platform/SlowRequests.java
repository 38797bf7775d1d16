package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a body that is read whole a time within which all of it must have come, however steadily it trickles. */
@Singleton
class SlowRequests {

    private final RouteProblems problems;
    private final Duration limit;

    SlowRequests(RouteProblems problems, @ConfigProperty(name = "leadbridge.http.body-timeout") Duration limit) {
        this.problems = problems;
        this.limit = limit;
    }

    void watch(RoutingContext context) {
        long timer = context.vertx().setTimer(limit.toMillis(), fired -> {
            if (!context.request().isEnded() && !context.response().ended()) {
                problems.refuse(
                        context,
                        new Problem(
                                ProblemType.REQUEST_TIMEOUT,
                                "The body had not come whole within " + limit.toSeconds() + " s; send it again."));
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }
}
