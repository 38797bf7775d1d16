package io.leadbridge.decision.rest;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a client may repeat a request without deciding twice. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** Null when none was sent; an empty or a second one is refused, for nobody could tell what it was meant to guard. */
    static @Nullable String read(HttpHeaders headers) {
        List<String> sent = headers.getRequestHeaders().get(HEADER);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1 || !FORM.matcher(sent.get(0)).matches()) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    "The header " + HEADER + " must stand once, with 1 to 255 visible ASCII characters.");
        }
        return sent.get(0);
    }
}
