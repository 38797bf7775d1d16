package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said to whoever may not do what they asked for, in the same words wherever that is found out. */
public final class Refusals {

    /** The schemes of RFC 9110, 11.6.1, that are understood. */
    public static final String CHALLENGE = "Bearer realm=\"leadbridge\", Basic realm=\"leadbridge\", charset=\"UTF-8\"";

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

    /** The headers that go with a problem. */
    static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.put("WWW-Authenticate", CHALLENGE);
        }
        if (problem.type() == ProblemType.UNAVAILABLE) {
            headers.put("Retry-After", Integer.toString(Outage.RETRY_AFTER_SECONDS));
        }
        if (problem instanceof TooMany tooMany) {
            headers.put("Retry-After", Long.toString(tooMany.seconds()));
        }
        return headers;
    }
}
