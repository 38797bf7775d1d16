package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.ApiPaths.Operation;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what the API's document does not name, everywhere: a misspelt query parameter, or a body nobody reads, is never ignored. */
@Singleton
public class UnreadInput {

    private final ApiPaths paths;

    public UnreadInput(ApiPaths paths) {
        this.paths = paths;
    }

    @ServerRequestFilter
    public void check(UriInfo uri, RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean hasBody = EarlyRefusals.hasBody(request);
        if (request.query() != null || hasBody) {
            paths.operation(request.method().name(), context.normalizedPath())
                    .ifPresent(operation -> check(uri, hasBody, operation));
        }
    }

    private static void check(UriInfo uri, boolean hasBody, Operation operation) {
        Parameters.allowOnly(uri.getQueryParameters(), operation.parameters().toArray(String[]::new));
        if (hasBody && !operation.readsBody()) {
            throw new Problem(ProblemType.INVALID_REQUEST, "This request has a body, which nothing reads; send none.");
        }
    }
}
