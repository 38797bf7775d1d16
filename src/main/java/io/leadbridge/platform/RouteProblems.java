package io.leadbridge.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadbridge.kernel.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems that arise before a resource is reached: too large a body, a path outside the API. */
@ApplicationScoped
class RouteProblems {

    private final ObjectMapper mapper;

    RouteProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 415, 500, 503}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void answer(RoutingContext context, int status) {
        if (context.response().ended()) {
            return;
        }
        ProblemType type = Problems.typeOf(status);
        var body = ProblemResponse.of(type, Problems.detailOf(status), context.get(RequestIds.KEY), null);
        try {
            context.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponse.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            context.response().setStatusCode(status).end();
        }
    }
}
