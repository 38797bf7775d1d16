package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilderResult;

/** Reads the guards of DRL files and finds everything in them that a guard may not have. */
final class DrlReader {

    private static final Pattern LINE = Pattern.compile("[Ll]ine (\\d{1,6})");

    private static final int MOST_CHARACTERS = 100_000;

    /** Deeper nesting makes the grammar backtrack for minutes. */
    private static final int DEEPEST_NESTING = 8;

    private static final int MOST_GUARDS = 200;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Guard> guards = new LinkedHashMap<>();

    /** Reads one file; what is wrong with it is in the findings. */
    void read(RuleSource source) {
        var tooDeep = lineOfDeepNesting(source.text());
        if (source.text().length() > MOST_CHARACTERS) {
            report(source, null, "the file is longer than " + MOST_CHARACTERS + " characters; split it");
        } else if (tooDeep != null) {
            report(source, tooDeep, "brackets are nested deeper than " + DEEPEST_NESTING + "; split the condition");
        } else {
            var parsed = parse(source);
            if (parsed != null) {
                check(source, parsed);
            }
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All guards in the order of the files. */
    List<Guard> guards() {
        return List.copyOf(guards.values());
    }

    private @Nullable PackageDescr parse(RuleSource source) {
        var parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        try {
            var parsed = parser.parse(false, source.text());
            for (var error : parser.getErrors()) {
                report(source, lineOf(error), firstLine(error.getMessage()));
            }
            if (parsed == null && parser.getErrors().isEmpty()) {
                report(source, null, "the file is empty; write a package line and guards, or remove it");
            }
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            report(
                    source,
                    null,
                    "the file cannot be read as DRL: " + e.getClass().getSimpleName());
            return null;
        }
    }

    private void check(RuleSource source, PackageDescr parsed) {
        new DrlPackageCheck((line, message) -> report(source, line, message)).check(parsed);
        for (var rule : parsed.getRules()) {
            if (guards.size() == MOST_GUARDS) {
                report(
                        source,
                        rule.getLine(),
                        "a release may have at most " + MOST_GUARDS + " guards; merge or remove some");
                return;
            }
            var checked = new DrlRuleCheck((line, message) -> report(source, line, message));
            var guard = checked.check(source.path(), rule);
            var other = guards.putIfAbsent(guard.name(), guard);
            if (other != null) {
                report(
                        source,
                        guard.line(),
                        "guard '%s' is also in %s line %d; give it another name"
                                .formatted(guard.name(), other.file(), other.line()));
            }
        }
    }

    private static @Nullable Integer lineOf(KnowledgeBuilderResult error) {
        var lines = error.getLines();
        if (lines.length > 0 && lines[0] > 0) {
            return lines[0];
        }
        var said = LINE.matcher(error.getMessage());
        return said.find() ? Integer.valueOf(said.group(1)) : null;
    }

    private static String firstLine(String message) {
        var line = message.lines().findFirst().orElse("");
        var end = line.indexOf(" Stack trace:");
        return end < 0 ? line : line.substring(0, end);
    }

    private static @Nullable Integer lineOfDeepNesting(String text) {
        var line = 1;
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n' -> line++;
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
            if (depth > DEEPEST_NESTING) {
                return line;
            }
        }
        return null;
    }

    private void report(RuleSource source, @Nullable Integer line, String message) {
        findings.add(Finding.error(source.path(), line, message));
    }

    /** Takes what a check finds in a file. */
    interface Report {
        void add(@Nullable Integer line, String message);
    }
}
