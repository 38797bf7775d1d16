package io.leadbridge.decision;

import org.jspecify.annotations.Nullable;

/**
 * A place at which a decision that was made again is not what it was.
 *
 * @param pointer where it stands in the decision (RFC 6901)
 * @param was as the log has it, in plain Java; null where nothing stands there
 * @param now as it was decided again; null where nothing stands there
 */
public record Difference(String pointer, @Nullable Object was, @Nullable Object now) {

    /** Of one decision; what differs more is another decision. */
    public static final int MOST = 100;
}
