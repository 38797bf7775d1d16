package io.leadbridge.platform;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the API's document does not name, everywhere: a misspelt one is never ignored. */
@Singleton
public class QueryParameters {

    private final ApiPaths paths;

    public QueryParameters(ApiPaths paths) {
        this.paths = paths;
    }

    @ServerRequestFilter
    public void check(UriInfo uri, RoutingContext context) {
        paths.parameters(context.request().method().name(), context.normalizedPath())
                .ifPresent(names -> Parameters.allowOnly(uri.getQueryParameters(), names.toArray(String[]::new)));
    }
}
