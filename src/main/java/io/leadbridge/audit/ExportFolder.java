package io.leadbridge.audit;

import java.io.IOException;
import java.util.function.Predicate;

/** Where exports are kept outside of the database. */
public interface ExportFolder {

    /** Whether there is one. */
    boolean isThere();

    /**
     * Writes an export, and checks it where it was written, as {@code verify} does.
     *
     * @param name of the file
     * @param after the number of the checkpoint to begin behind; 0 for the beginning of the log
     * @param upTo the number of the last checkpoint
     * @param replaceable by its digest, whether a file of this name may be replaced
     * @param goingOn is called now and then
     * @throws Unsound when what was written does not verify; it is gone then
     */
    Kept keep(String name, long after, long upTo, Predicate<String> replaceable, Runnable goingOn)
            throws IOException, Unsound;

    /**
     * An export that was verified.
     *
     * @param sha256 of its bytes
     */
    record Kept(String file, String sha256, long bytes) {}

    /** An export that does not verify. */
    final class Unsound extends Exception {

        private static final long serialVersionUID = 1L;

        public Unsound(String message) {
            super(message);
        }
    }
}
