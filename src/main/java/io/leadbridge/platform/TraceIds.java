package io.leadbridge.platform;

import io.leadbridge.kernel.Digest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Under which id other systems find a request: that of its trace (W3C Trace Context), or one drawn from the id of the request. */
public final class TraceIds {

    static final String KEY = "traceId";
    static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String NONE = "0".repeat(32);

    private TraceIds() {}

    /** Of the request this thread serves; zeros where it serves none. */
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : NONE;
    }

    static String of(@Nullable String traceparent, String requestId) {
        if (traceparent != null) {
            Matcher form = FORM.matcher(traceparent);
            if (form.matches() && !form.group(1).equals(NONE)) {
                return form.group(1);
            }
        }
        return Digest.of(requestId).value().substring("sha256:".length(), "sha256:".length() + NONE.length());
    }
}
