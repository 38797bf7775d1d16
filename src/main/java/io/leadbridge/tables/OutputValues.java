package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/** The values rows say, formulas evaluated; row -1 stands for the default outputs. */
@FunctionalInterface
public interface OutputValues {

    @Nullable
    Object value(int row, int column);
}
