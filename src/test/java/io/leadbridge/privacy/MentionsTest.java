package io.leadbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final Mentions MENTIONS = new Mentions(List.of("Ann", "ann@example.org", "Line\none", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ann\"",
                "\"write to ann@example.org now\"",
                "[\"Bob\",\"Ann\"]",
                "{\"a\":{\"b\":\"<ann@example.org>\"}}",
                "\"Line\\none\"",
                "\"Line\\u000Aone\"",
            })
    void aPersonalTextIsFoundWhereItIsSaid(String json) {
        assertThat(MENTIONS.test(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Annual\"", "\"DE\"", "12", "true", "\"\"", "[]", "[\"Annual\"]"})
    void whatOnlyLooksLikeAShortOneIsNot(String json) {
        assertThat(MENTIONS.test(json)).isFalse();
    }
}
