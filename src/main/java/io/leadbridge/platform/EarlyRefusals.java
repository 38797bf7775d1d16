package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses what its headers alone condemn, before anything of the body is read. */
@ApplicationScoped
class EarlyRefusals {

    private final RouteProblems problems;
    private final HostNames hosts;
    private final long largest;

    EarlyRefusals(
            RouteProblems problems,
            HostNames hosts,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.problems = problems;
        this.hosts = hosts;
        this.largest = largest.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 900);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Problem refusal = refusal(request);
        if (refusal == null) {
            context.next();
        } else {
            problems.refuse(context, refusal);
        }
    }

    private @Nullable Problem refusal(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null && !hosts.accepts(host)) {
            return new Problem(
                    ProblemType.MISDIRECTED_REQUEST,
                    "The header Host names another server; this one answers to " + hosts + ".");
        }
        return hasBody(request) ? refusalOfBody(request) : null;
    }

    private @Nullable Problem refusalOfBody(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            return unsupported("The header Content-Encoding names a coding that is not read; send the body as it is.");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.isBlank()) {
            return unsupported("The header Content-Type is missing; it must name the media type of the body.");
        }
        if (isForm(type.strip().toLowerCase(Locale.ROOT))) {
            return unsupported(
                    "No resource reads forms; name what the body is, such as 'Content-Type: application/json'.");
        }
        return length(request) > largest
                ? new Problem(
                        ProblemType.BODY_TOO_LARGE, "The body is larger than " + largest + " bytes; send less at once.")
                : null;
    }

    /** Vert.x reads forms by itself, and fails on those of methods that have none. */
    private static boolean isForm(String type) {
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
    }

    private static Problem unsupported(String detail) {
        return new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length(request) > 0;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
