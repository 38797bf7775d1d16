package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses what a table may not contain, before an engine reads it. */
final class TableSandbox {

    static final int MAX_CHARACTERS = 8_000_000;

    private static final Pattern KIND = Pattern.compile("\\bkind\\s*=\\s*[\"'](?!FEEL)[^\"']*[\"']");
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b\\s*\\{");
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(");
    private static final Pattern IMPORT = Pattern.compile("<(?:\\w+:)?import\\b");

    private TableSandbox() {}

    static List<Finding> check(RuleSource source) {
        List<Finding> findings = new ArrayList<>();
        String text = source.text();
        if (text.length() > MAX_CHARACTERS) {
            findings.add(Finding.error(source.path(), null, "is larger than " + MAX_CHARACTERS + " characters"));
            return findings;
        }
        int doctype = text.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        if (doctype >= 0) {
            findings.add(Finding.error(
                    source.path(), SourceLines.at(text, doctype), "a document type declaration is not allowed"));
        }
        refuse(findings, source, KIND, "functions are written in FEEL; Java and PMML functions are not allowed");
        refuse(findings, source, EXTERNAL, "external functions are not allowed");
        refuse(findings, source, FUNCTION, "functions are defined as business knowledge models, not in expressions");
        refuse(findings, source, IMPORT, "a table file imports nothing; tables chain by the names of their inputs");
        return findings.isEmpty() ? FeelSandbox.check(source) : findings;
    }

    private static void refuse(List<Finding> findings, RuleSource source, Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(source.text());
        while (matcher.find()) {
            findings.add(Finding.error(source.path(), SourceLines.at(source.text(), matcher.start()), message));
        }
    }
}
