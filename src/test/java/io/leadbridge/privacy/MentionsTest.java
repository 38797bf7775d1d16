package io.leadbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final Mentions MENTIONS =
            new Mentions(List.of("Ann", "ann@example.org", "Line\none", "ann/bob", ""));

    private static boolean test(Mentions mentions, String json) {
        return mentions.test("[" + json + "]", 1, json.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ann\"",
                "\"write to ann@example.org now\"",
                "[\"Bob\",\"Ann\"]",
                "{\"a\":{\"b\":\"<ann@example.org>\"}}",
                "\"Line\\none\"",
                "\"Line\\u000Aone\"",
                "\"\\u0041nn\"",
                "\"ann\\/bob\"",
            })
    void aPersonalTextIsFoundWhereItIsSaid(String json) {
        assertThat(test(MENTIONS, json)).isTrue();
        assertThat(test(MENTIONS.within(json), json)).isTrue();
        assertThat(test(MENTIONS.within("[12," + json + "]"), json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Annual\"", "\"DE\"", "12", "true", "\"\"", "[]", "[\"Annual\"]"})
    void whatOnlyLooksLikeAShortOneIsNot(String json) {
        assertThat(test(MENTIONS, json)).isFalse();
    }

    @Test
    void whatADocumentDoesNotMentionIsNotLookedForInItsParts() {
        Mentions mentions = MENTIONS.within("{\"a\":\"Ann\",\"b\":\"a\\\"b\"}");

        assertThat(test(mentions, "\"Ann\"")).isTrue();
        assertThat(test(mentions, "\"ann@example.org\"")).isFalse();
    }
}
