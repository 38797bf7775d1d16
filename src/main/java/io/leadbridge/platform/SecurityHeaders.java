package io.leadbridge.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells browsers, on every response, to trust nothing that this service did not mean to send. */
@ApplicationScoped
class SecurityHeaders {

    /** An answer of the API is data: a browser that shows it shall load, run and frame nothing. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI starts itself with a script and styles inside its page. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    put(context);
                    context.next();
                },
                1_100);
    }

    static void put(RoutingContext context) {
        HttpServerResponse response = context.response();
        String path = context.request().path();
        response.putHeader(
                        "Content-Security-Policy",
                        path != null && path.startsWith("/q/swagger-ui") ? SWAGGER_UI : NOTHING)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
        if (context.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
