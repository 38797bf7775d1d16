package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/** What values are called here, for tests of other rooms. */
public final class FeelTexts {

    private FeelTexts() {}

    public static @Nullable String of(Object value) {
        return FeelText.of(value);
    }
}
