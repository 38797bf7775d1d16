package io.leadbridge.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Problems that arise before a resource is reached: too large a body, a path outside the API. */
@ApplicationScoped
public class RouteProblems {

    private final ObjectMapper mapper;
    private final RequestIds ids;

    public RouteProblems(ObjectMapper mapper, RequestIds ids) {
        this.mapper = mapper;
        this.ids = ids;
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500, 503}) {
            router.errorHandler(status, context -> answer(context, status));
        }
        // what the router refuses before any of its routes: no Host, an address that is not well encoded
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.response().ended()) {
                return; // as of a connection that was closed after its request had been refused
            }
            Problem refused = refusal(context.failure());
            if (refused != null) {
                refuse(context, refused);
            } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
                answer(context, context.statusCode());
            } else {
                context.next();
            }
        });
    }

    /** What authentication and authorisation refuse, before a resource is reached. */
    private static @Nullable Problem refusal(@Nullable Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            return Refusals.unauthenticated(failure);
        }
        if (failure instanceof ForbiddenException) {
            return Refusals.forbidden();
        }
        return failure != null && Outage.in(failure)
                ? new Problem(ProblemType.UNAVAILABLE, "The database cannot be reached; nothing was done. Try again.")
                : null;
    }

    private void answer(RoutingContext context, int status) {
        answer(context, new Problem(Problems.typeOf(status), Problems.detailOf(status)));
    }

    /** Answers a request whose body shall not be read. */
    public void refuse(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(ended -> context.request().connection().close());
        context.request().resume(); // what has come already is thrown away
        answer(context, problem);
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().ended()) {
            return;
        }
        try {
            String id = ids.of(context);
            SecurityHeaders.put(context);
            Refusals.headers(problem).forEach(context.response()::putHeader);
            context.response()
                    .setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponse.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(ProblemResponse.of(problem, id)));
        } catch (JsonProcessingException e) {
            context.response().setStatusCode(problem.type().status()).end();
        }
    }
}
