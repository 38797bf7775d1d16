package io.leadbridge.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failure of a request into a problem of the closed catalogue. */
@Singleton
public class Problems {

    private static final long CUT_SECONDS = 5;
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final MediaType PROBLEM = MediaType.valueOf(ProblemResponse.MEDIA_TYPE);

    /** A connection may break after the database has committed and before it could say so. */
    private static final String MAYBE_KEPT =
            "The database cannot be reached or cannot store. What was sent may have been"
                    + " kept all the same: repeat it with the same Idempotency-Key.";

    private final ApiPaths paths;

    public Problems(ApiPaths paths) {
        this.paths = paths;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext context) {
        return respond(problem, context);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException failure, RoutingContext context) {
        return respond(Refusals.unauthenticated(failure), context);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext context) {
        return respond(Refusals.forbidden(), context);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure, RoutingContext context) {
        return respond(JsonBody.unbound(failure), context);
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException failure, RoutingContext context) {
        return respond(
                failure instanceof JsonMappingException mapping
                                && !mapping.getPath().isEmpty()
                        ? JsonBody.unbound(mapping)
                        : JsonBody.malformed(failure),
                context);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure, RoutingContext context) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return malformed(json, context);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            return any(failure, context);
        }
        var problem = respond(new Problem(typeOf(status), detailOf(status)), context);
        return status == 405
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, paths.methods(context.normalizedPath()))
                        .build()
                : problem;
    }

    @ServerExceptionMapper
    public Response any(Throwable failure, RoutingContext context) {
        return respond(of(failure, isRead(context)), context);
    }

    private static boolean isRead(RoutingContext context) {
        var method = context.request().method();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    /** The problem a failure of something that writes is; one of our own faults is logged once, here. */
    public Problem of(Throwable failure) {
        return of(failure, false);
    }

    private static Problem of(Throwable failure, boolean read) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (Outage.in(failure)) {
            LOG.warnf("the database cannot serve this request: %s", Outage.describe(failure));
            return read
                    ? new Problem(ProblemType.UNAVAILABLE, "The database cannot be reached; try again.")
                    : maybeKept();
        }
        LOG.error("a request failed because of a fault of Leadbridge; the stack says where", failure);
        return new Problem(ProblemType.INTERNAL_ERROR, "This is our fault; report it with the request id.");
    }

    static Problem maybeKept() {
        return new Problem(ProblemType.UNAVAILABLE, MAYBE_KEPT);
    }

    /** The id of the request this thread serves. */
    public static @Nullable String requestId() {
        return MDC.get(RequestIds.KEY) instanceof String id ? id : null;
    }

    /** Behind an answer that has begun, a problem would look like a part of it and end it as if it were whole: the client's connection is cut. */
    private static void breakOff(RoutingContext context) {
        var closed = context.request().connection().close();
        if (Context.isOnEventLoopThread()) {
            return;
        }
        try {
            closed.toCompletionStage().toCompletableFuture().get(CUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the connection of a broken answer was not closed in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Response respond(Problem problem, RoutingContext context) {
        if (context.response().headWritten()) {
            breakOff(context);
        }
        var response = Response.status(problem.type().status())
                .type(PROBLEM)
                .entity(ProblemResponse.of(problem, context.get(RequestIds.KEY)));
        Refusals.headers(problem).forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }

    static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 408 -> ProblemType.REQUEST_TIMEOUT;
            case 409 -> ProblemType.CONFLICT;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 421 -> ProblemType.MISDIRECTED_REQUEST;
            case 422 -> ProblemType.INVALID_REQUEST;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.INVALID_PARAMETER : ProblemType.INTERNAL_ERROR;
        };
    }

    static String detailOf(int status) {
        return switch (status) {
            case 400 -> "The header Host is missing, or the path, a parameter or the body is not well-formed.";
            case 404 -> "No resource has this path; /q/openapi lists them.";
            case 405 -> "This method is not supported here; the header Allow names those that are.";
            case 406 -> "The header Accept names nothing that this resource can produce.";
            case 413 -> "The body is larger than the server accepts.";
            case 415 -> "The header Content-Type names a media type that this resource does not read.";
            default -> "The request was refused with status " + status + ".";
        };
    }
}
