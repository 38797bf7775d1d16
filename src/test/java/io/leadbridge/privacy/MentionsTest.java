package io.leadbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private static final List<String> TEXTS = List.of("Ann", "ann@example.org", "ann/bob", "", "Ann");
    private static final List<String> WITH_A_LINE_BREAK = List.of("Line\none", "Ann");

    private static boolean said(String json, List<String> texts) {
        String document = "[12," + json + ",\"Bert\"]";
        int end = 4 + json.length();
        var mentions = Mentions.in(document, texts);
        boolean said = mentions.isPersonal("/*", document, 4, end);
        assertThat(mentions.mayHold(4, end) || !said).isTrue();
        return said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ann\"",
                "\"write to ann@example.org now\"",
                "[\"Bob\",\"Ann\"]",
                "{\"a\":{\"b\":\"<ann@example.org>\"}}",
                "\"\\u0041nn\"",
                "\"ann\\/bob\"",
                "\"\\\"ann/bob\\\"\"",
            })
    void aPersonalTextIsFoundWhereItIsSaid(String json) {
        assertThat(said(json, TEXTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Line\\none\"", "\"Line\\u000Aone\"", "\"Ann\"", "\"a Line\\none\""})
    void soIsOneThatJsonDoesNotWriteAsItIs(String json) {
        assertThat(said(json, WITH_A_LINE_BREAK)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Annual\"", "\"DE\"", "12", "true", "\"\"", "[]", "[\"Annual\"]", "\"Bert\""})
    void whatOnlyLooksLikeAShortOneIsNot(String json) {
        assertThat(said(json, TEXTS)).isFalse();
        assertThat(said(json, WITH_A_LINE_BREAK)).isFalse();
    }

    @Test
    void whereADocumentSaysNothingItNeedNotBeLookedAt() {
        String document = "{\"a\":\"Ann\",\"b\":\"a\\\"b\",\"c\":\"by ann@example.org and ann@example.org\"}";
        var mentions = Mentions.in(document, TEXTS);

        assertThat(mentions.mayHold(5, 10)).isTrue();
        assertThat(mentions.mayHold(10, document.indexOf("by"))).isFalse();
        assertThat(mentions.mayHold(document.indexOf("and"), document.length())).isTrue();
        assertThat(Mentions.in(document, List.of("Zoe")).mayHold(0, document.length()))
                .isFalse();
    }
}
