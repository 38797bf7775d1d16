package io.leadbridge.decision.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int MAX_BYTES = 100_000;

    @Test
    void linesAreNumberedAsTheClientSeesThem() throws IOException {
        assertThat(read("one\ntwo\n")).containsExactly("1:one", "2:two");
    }

    @Test
    void theLastLineNeedsNoLineFeed() throws IOException {
        assertThat(read("one\ntwo")).containsExactly("1:one", "2:two");
    }

    @Test
    void blankLinesAreSkippedButCounted() throws IOException {
        assertThat(read("\n  \none\n\r\n\ttwo\n\n")).containsExactly("3:one", "5:\ttwo");
    }

    @Test
    void nothingGivesNoLine() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n\n")).isEmpty();
    }

    @Test
    void aLineMayBeAsLongAsTheLimitButNotLonger() throws IOException {
        var longest = "x".repeat(MAX_BYTES);

        assertThat(read(longest + "\nnext")).containsExactly("1:" + longest, "2:next");
        assertThat(read(longest + "x\nnext")).containsExactly("1:too long", "2:next");
        assertThat(read("first\n" + "x".repeat(3 * MAX_BYTES))).containsExactly("1:first", "2:too long");
    }

    @Test
    void itDoesNotMatterHowTheBytesArrive() throws IOException {
        var text = "one\n\n" + "é".repeat(1_000) + "\nthree";
        var slow = new InputStream() {
            private final InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return bytes.read(into, offset, Math.min(length, 1));
            }
        };

        assertThat(read(slow)).containsExactly("1:one", "3:" + "é".repeat(1_000), "4:three");
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        var reader = new LineReader(in, MAX_BYTES);
        var lines = new ArrayList<String>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            var bytes = line.bytes();
            lines.add(line.number() + ":" + (bytes == null ? "too long" : new String(bytes, StandardCharsets.UTF_8)));
        }
        return lines;
    }
}
