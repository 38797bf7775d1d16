package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "<a>ä€😀</a>";

    @Test
    void a_byte_order_mark_says_how_text_is_written_and_is_no_part_of_it() throws CharacterCodingException {
        String marked = "\uFEFF" + TEXT;
        assertThat(MarkedText.decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(MarkedText.decode(marked.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(MarkedText.decode(marked.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TEXT);
        assertThat(MarkedText.decode(marked.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
        assertThat(MarkedText.withoutMark(marked)).isEqualTo(TEXT);
    }

    @Test
    void text_that_is_short_or_empty_is_read_and_what_is_neither_is_refused() throws CharacterCodingException {
        assertThat(MarkedText.decode(new byte[0])).isEmpty();
        assertThat(MarkedText.decode(new byte[] {'a'})).isEqualTo("a");
        assertThat(MarkedText.withoutMark("")).isEmpty();
        assertThatThrownBy(() -> MarkedText.decode(TEXT.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
    }
}
