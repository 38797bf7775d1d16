package io.leadbridge.audit;

import io.leadbridge.audit.VerifyExport.Broken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an export some lines at a time: what needs no other line is done by all cores. */
public final class ExportFile {

    private static final int AT_A_TIME = 256;

    /** Where lines are long, fewer of them are held at a time. */
    private static final int CHARACTERS_AT_A_TIME = 8_000_000;

    private final ExportLines lines;
    private final Optional<String> expected;
    private boolean met;

    /** @param expected the note of a checkpoint that must be there */
    public ExportFile(ExportLines lines, Optional<String> expected) {
        this.lines = lines;
        this.expected = expected;
    }

    /**
     * What came of it.
     *
     * @param broken what is wrong; null where nothing is
     * @param line where it is wrong
     */
    public record Verdict(VerifyExport.@Nullable Result result, @Nullable String broken, long line) {}

    /** A line, and what needs no other. */
    private record Read(@Nullable Export part, Optional<Hash> root, @Nullable String wrong) {}

    /**
     * Checks a file.
     *
     * @throws IOException when it cannot be read
     */
    public Verdict verify(Path file, VerifyExport verify) throws IOException {
        long line = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            List<String> texts = next(reader);
            while (!texts.isEmpty()) {
                for (Read read : texts.parallelStream().map(this::read).toList()) {
                    line++;
                    if (read.part() == null) {
                        throw new Broken("it is no line of an export: " + read.wrong());
                    }
                    verify.next(read.part(), read.root());
                    met |= expected.isPresent() && note(read.part()).equals(expected);
                }
                texts = next(reader);
            }
            line++;
            var result = verify.finish();
            if (expected.isPresent() && !met) {
                throw new Broken(
                        "the checkpoint that was kept is not in the export: what it covers was cut off, or replaced");
            }
            return new Verdict(result, null, line);
        } catch (Broken e) {
            return new Verdict(null, e.getMessage(), line);
        } catch (CharacterCodingException e) {
            return new Verdict(null, "it is not UTF-8 (in this line or one of the next " + AT_A_TIME + ")", line + 1);
        }
    }

    /** The checkpoint a line holds. */
    private static Optional<String> note(Export part) {
        if (part instanceof Export.Begin begin) {
            return begin.after();
        }
        return part instanceof Export.Signed signed ? Optional.of(signed.note()) : Optional.empty();
    }

    private static List<String> next(BufferedReader reader) throws IOException {
        List<String> texts = new ArrayList<>(AT_A_TIME);
        String text;
        int length = 0;
        while (texts.size() < AT_A_TIME && length < CHARACTERS_AT_A_TIME && (text = reader.readLine()) != null) {
            texts.add(text);
            length += text.length();
        }
        return texts;
    }

    private Read read(String text) {
        try {
            Export part = lines.read(text);
            return new Read(part, VerifyExport.root(part), null);
        } catch (IllegalArgumentException e) {
            return new Read(null, Optional.empty(), e.getMessage());
        }
    }
}
