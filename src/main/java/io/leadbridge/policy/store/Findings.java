package io.leadbridge.policy.store;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything found wrong in one file, collected while reading on. */
final class Findings {

    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(@Nullable Integer line, String message) {
        all.add(Finding.error(file, line, message));
    }

    /** @param path where in the file, as a JSON pointer; empty for the whole */
    void error(int line, String path, String message) {
        error(line, (path.isEmpty() ? "/" : path) + ": " + message);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
