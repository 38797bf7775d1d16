package io.leadbridge.lead;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a lead did.
 *
 * @param botScore how likely a machine did it, 0 to 1
 */
public record Signal(
        String eventId, SignalType type, @Nullable Channel channel, Instant occurredAt, BigDecimal botScore) {}
