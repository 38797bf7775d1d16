package io.leadbridge.decision.rest;

import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.StartReplayRun.Order;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.rules.RouteClass;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which decisions are to be replayed, and by which release. */
@Schema(name = "ReplayRunRequest")
record ReplayRunRequest(
        @Schema(required = true, description = "Decided at or after; RFC 3339", examples = "2026-11-01T00:00:00Z")
                String from,
        @Schema(description = "Decided before; absent: now") @Nullable String to,
        @Schema(description = "Only decisions of this outcome") @Nullable Outcome outcome,
        @Schema(description = "Only decisions of this route class, such as SALES_NOW") @Nullable String routeClass,
        @Schema(description = "Only decisions this release made, such as 2026.11.1") @Nullable String policyVersion,
        @Schema(description = "The release that is asked; absent: the one that decided, each time") @Nullable
                String policy) {

    private static final String VERSION = "must be a version such as 2026.11.1";
    private static final String ROUTE_CLASSES = "must be one of " + Arrays.toString(RouteClass.values());
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    Order order() {
        List<FieldError> errors = new ArrayList<>();
        var order = new Order(
                read("from", from, Fields::parse, "must be an instant such as 2026-11-01T00:00:00Z", errors),
                read("to", to, Fields::parse, "must be an instant such as 2026-11-02T00:00:00Z", errors),
                outcome,
                read("routeClass", routeClass, RouteClass::valueOf, ROUTE_CLASSES, errors),
                read("policyVersion", policyVersion, PolicyVersion::new, VERSION, errors),
                read("policy", policy, PolicyVersion::new, VERSION, errors));
        if (!errors.isEmpty()) {
            throw JsonBody.invalid(errors);
        }
        return order;
    }

    private static <T> @Nullable T read(
            String field, @Nullable String text, Function<String, T> reader, String cure, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        try {
            T value = reader.apply(text);
            if (value instanceof Instant instant && (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST))) {
                errors.add(new FieldError("/" + field, "must lie in the years 1970 to 2099"));
            }
            return value;
        } catch (DateTimeException | IllegalArgumentException e) {
            errors.add(new FieldError("/" + field, cure));
            return null;
        }
    }
}
