package io.leadbridge.platform;

import io.leadbridge.kernel.IdSource;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id: the client's own if it is sane, else a new one; echoed, and in every log line. */
@ApplicationScoped
class RequestIds {

    static final String HEADER = "X-Request-Id";
    static final String KEY = "requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final IdSource ids;

    RequestIds(IdSource ids) {
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, 1_000);
    }

    private void identify(RoutingContext context) {
        String id = of(context);
        MDC.put(KEY, id);
        MDC.put(TraceIds.KEY, TraceIds.of(context.request().getHeader(TraceIds.HEADER), id));
        context.next();
    }

    /** The id of a request; it gets one when it has none yet. */
    String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        String given = context.request().getHeader(HEADER);
        String id = given != null && SANE.matcher(given).matches()
                ? given
                : ids.next().toString();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        return id;
    }
}
