package io.leadbridge.audit;

/** An export as text, a line a part. */
public interface ExportLines {

    /** The line, without its end. */
    String write(Export part);

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is none; the message says what is wrong with it
     */
    Export read(String line);
}
