package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a body whole before a worker thread is taken for it: a client that sends slowly, or not at all, holds its
 * connection and nothing else. What comes line by line is streamed and holds a worker, so only a few may come at once.
 */
@ApplicationScoped
class BodyReading {

    /** The largest body any resource reads whole; most of them read less. */
    private static final int LARGEST = 8 << 20;

    private static final String STREAMED = "application/x-ndjson";

    private final BodyHandler whole = BodyHandler.create(false).setBodyLimit(LARGEST);
    private final RouteProblems problems;
    private final SlowRequests slow;
    private final Semaphore streams;

    BodyReading(RouteProblems problems, SlowRequests slow, @ConfigProperty(name = "leadbridge.batches.max") int most) {
        this.problems = problems;
        this.slow = slow;
        this.streams = new Semaphore(most);
    }

    /** After authentication and authorisation: of whoever may not send it, nothing is read. */
    void register(@Observes Filters filters) {
        filters.register(this::read, 50);
    }

    private void read(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !EarlyRefusals.hasBody(context.request())) {
            context.next();
        } else if (type.regionMatches(true, 0, STREAMED, 0, STREAMED.length())) {
            stream(context);
        } else {
            slow.watch(context);
            context.request().resume(); // Quarkus pauses it on arrival
            whole.handle(context);
        }
    }

    private void stream(RoutingContext context) {
        if (!streams.tryAcquire()) {
            problems.refuse(
                    context,
                    new Problem(
                            ProblemType.UNAVAILABLE,
                            "As many batches as may run at once are running; send this one again when one has ended."));
            return;
        }
        context.addEndHandler(ended -> {
            streams.release();
            if (!context.request().isEnded()) {
                context.request().connection().close(); // else a worker would wait for the rest of what nobody reads
            }
        });
        context.next();
    }
}
