package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/** What a row says in an output column. */
public sealed interface Output {

    /** A value known without any input. */
    record Literal(@Nullable Object value) implements Output {}

    /** A formula in FEEL, which another engine evaluates. */
    record Formula(String text) implements Output {}
}
