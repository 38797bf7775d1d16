package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/** The value of each input column. */
@FunctionalInterface
public interface Inputs {

    @Nullable
    Object value(int column);
}
