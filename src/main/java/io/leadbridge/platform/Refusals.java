package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said to whoever may not do what they asked for, in the same words wherever that is found out. */
public final class Refusals {

    /** The scheme (RFC 9110, 11.6.1) that makes a browser ask for name and password. */
    public static final String BASIC = "Basic realm=\"leadbridge\", charset=\"UTF-8\"";

    private static final String BEARER = "Bearer realm=\"leadbridge\"";

    private Refusals() {}

    static Problem unauthenticated(@Nullable Throwable failure) {
        return failure != null && failure.getCause() instanceof Problem problem ? problem : unauthenticated();
    }

    /** The same for a token that is unknown, expired or revoked, and for an account or password that is wrong. */
    public static Problem unauthenticated() {
        return new Problem(
                ProblemType.UNAUTHENTICATED,
                "Send a token ('Authorization: Bearer …') or the name and password of an account; what was sent, if"
                        + " anything, is not valid, or not any more.");
    }

    static Problem forbidden() {
        return new Problem(
                ProblemType.FORBIDDEN, "None of the caller's roles may do this; docs/api/roles.md says which may.");
    }

    /** The headers that go with a problem. Each scheme has a line of its own: browsers read but the first of a line. */
    static Map<String, List<String>> headers(Problem problem) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.put("WWW-Authenticate", List.of(BASIC, BEARER));
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            headers.put("Retry-After", List.of(Integer.toString(Outage.RETRY_AFTER_SECONDS)));
        }
        if (problem instanceof TooMany tooMany) {
            headers.put("Retry-After", List.of(Long.toString(tooMany.seconds())));
        }
        return headers;
    }
}
