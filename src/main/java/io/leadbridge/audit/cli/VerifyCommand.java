package io.leadbridge.audit.cli;

import io.leadbridge.audit.ExportFile;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.Retirement;
import io.leadbridge.audit.VerifierKey;
import io.leadbridge.audit.VerifyExport;
import io.leadbridge.platform.GivenFile;
import io.leadbridge.platform.Json;
import io.leadbridge.platform.Subcommand;
import io.leadbridge.platform.Unusable;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Is an export of the log complete and unchanged? */
@Command(
        name = "verify",
        sortOptions = false,
        header = "Check an export of the log, offline, with nothing but public keys.",
        description =
                "Every entry is checked against its batch, every batch against the one before it, and all of them against the"
                        + " checkpoints that were signed.")
@Singleton
@Unremovable
class VerifyCommand implements Subcommand {

    @Parameters(paramLabel = "EXPORT", description = "A file from GET /v1/audit/export.")
    Path export = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Public keys, one a line, as GET /v1/audit/keys gives them; may be repeated.")
    List<Path> keys = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description =
                    "A checkpoint somebody kept (its note), which the export must contain; so nothing can have been cut off its end.")
    @Nullable
    Path checkpoint;

    @Option(
            names = "--gone-before",
            paramLabel = "DATE",
            description =
                    "Entries sealed before this day (UTC) may be gone though no act says that they were dropped. Unless given, none may.")
    @Nullable
    LocalDate goneBefore;

    @Option(names = "--json", order = 90, description = "Answer in JSON.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            order = 91,
            usageHelp = true,
            description = "Show this and do nothing.")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    private final ExportLines lines;

    VerifyCommand(ExportLines lines) {
        this.lines = lines;
    }

    @Override
    public Integer call() {
        Instant gone = goneBefore == null
                ? Instant.MIN
                : goneBefore.atStartOfDay(ZoneOffset.UTC).toInstant();
        var verify = new VerifyExport(readKeys(), gone);
        Optional<String> expected = checkpoint == null ? Optional.empty() : Optional.of(GivenFile.text(checkpoint));
        var verdict = verify(verify, expected);
        if (json) {
            print(body(verdict));
        } else {
            print(say(verdict));
        }
        return verdict.broken() == null ? 0 : 1;
    }

    private ExportFile.Verdict verify(VerifyExport verify, Optional<String> expected) {
        try {
            return new ExportFile(lines, expected).verify(export, verify);
        } catch (IOException e) {
            throw new Unusable(export + " cannot be read: " + e.getMessage());
        }
    }

    private List<VerifierKey> readKeys() {
        List<VerifierKey> read = new ArrayList<>();
        for (Path file : keys) {
            GivenFile.text(file)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(
                            line -> read.add(
                                    VerifierKey.parse(line)
                                            .orElseThrow(
                                                    () -> new Unusable(
                                                            file
                                                                    + " holds a line that is no key; one is written <name>+<key id>+<key in Base64>"))));
        }
        if (read.isEmpty()) {
            throw new Unusable("there is no key in " + keys.get(0));
        }
        return read;
    }

    private void print(String text) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private String body(ExportFile.Verdict verdict) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("fine", verdict.broken() == null);
        body.put("line", verdict.broken() == null ? null : verdict.line());
        body.put("broken", verdict.broken());
        var result = verdict.result();
        body.put("batches", result == null ? null : result.batches());
        body.put("entries", result == null ? null : result.entries());
        body.put("gone", result == null ? null : result.gone());
        body.put(
                "retired",
                result == null
                        ? null
                        : result.retired().stream().map(VerifyCommand::retired).toList());
        body.put("checkpoints", result == null ? null : result.checkpoints());
        body.put(
                "lastCheckpoint",
                result == null
                        ? null
                        : result.last()
                                .map(last -> Map.of("number", last.number(), "at", last.at()))
                                .orElse(null));
        return Json.pretty(body);
    }

    private static String say(ExportFile.Verdict verdict) {
        var result = verdict.result();
        if (result == null) {
            return "BROKEN  line " + verdict.line() + ": " + verdict.broken();
        }
        String proved = "FINE    " + result.entries() + " entries in " + result.batches() + " batches under "
                + result.checkpoints() + " checkpoints, none changed, none missing";
        String gone = result.gone() == 0
                ? ""
                : "\n        " + result.gone() + " more entries are gone because their time was over"
                        + result.retired().stream().map(VerifyCommand::say).collect(Collectors.joining());
        return proved
                + gone
                + result.last()
                        .map(last -> "\n        up to checkpoint " + last.number() + " of " + last.at()
                                + "; compare it with one kept elsewhere, or a newer export may have been cut")
                        .orElse("");
    }

    private static String say(Retirement one) {
        return "\n        " + one.decisions() + " decisions of " + one.month() + " were dropped at " + one.at()
                + " and stand in " + one.file() + " (SHA-256 " + one.sha256() + ")";
    }

    private static Map<String, Object> retired(Retirement one) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("month", one.month().toString());
        body.put("at", one.at());
        body.put("decisions", one.decisions());
        body.put("file", one.file());
        body.put("sha256", one.sha256());
        return body;
    }
}
