package io.leadbridge.policy.cli;

import io.leadbridge.platform.Unusable;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** After an edit: the release is made of the files as they are now. */
@Command(
        name = "pin",
        header = "Write the digests of a release's files into its policy.yaml, after an edit.",
        description =
                "Nothing else is changed. Say why in the 'reason' of each file that changed; a release that has decided"
                        + " a lead must not change: start a new one.")
final class PinCommand extends Question {

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "The folder of a release, such as policies/2026.11.1.")
    Path folder = Path.of("");

    PinCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() {
        Path top = Documents.top(folder);
        List<String> changed;
        try {
            changed = tools.files().pin(top, Documents.version(folder));
        } catch (UncheckedIOException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new Unusable(
                    cause instanceof NoSuchFileException missing
                            ? missing.getFile() + " does not exist"
                            : String.valueOf(cause.getMessage()));
        }
        if (json) {
            print(Map.of("pinned", changed));
        } else {
            changed.forEach(file -> out().println(Lines.noted("pinned", file)));
            out().println(
                            changed.isEmpty()
                                    ? "every pin was right"
                                    : Lines.count(changed.size(), "pin", "pins") + " renewed; say why in policy.yaml");
        }
        return Outcome.FINE;
    }
}
