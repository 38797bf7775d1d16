package io.leadbridge.rules.kie;

import org.jspecify.annotations.Nullable;

/** A FEEL expression as a closure: what it gives for these values, as KIE would, or {@link NotPlain}. */
@FunctionalInterface
interface Formula {

    @Nullable
    Object value(Slots slots);
}
