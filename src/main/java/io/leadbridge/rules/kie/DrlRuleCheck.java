package io.leadbridge.rules.kie;

import io.leadbridge.rules.SignalFact;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Refuses everything in a rule but conditions on facts and a consequence, and reads its metadata. */
final class DrlRuleCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final int LONGEST_REASON = 300;

    /**
     * Every further pattern multiplies the combinations that must be tried; a lead may have thousands of
     * signals. Only one may stand outside of not and exists, as every matched pair takes memory.
     */
    private static final int MOST_SIGNAL_PATTERNS = 2;

    private static final int MOST_PATTERNS = 12;

    private final DrlReader.Report report;
    private int patterns;
    private int matchedPatterns;
    private int signalPatterns;
    private int matchedSignalPatterns;

    DrlRuleCheck(DrlReader.Report report) {
        this.report = report;
    }

    /** The guard as far as it could be read; what is wrong with it is reported. */
    Guard check(String file, RuleDescr rule) {
        var line = Math.max(1, rule.getLine());
        if (rule.isQuery()) {
            report.add(line, "a query is not allowed in a file of guards; remove it");
        } else {
            checkFrame(rule, line);
        }
        checkConditions(rule.getLhs(), line, false);
        if (patterns == 0 && !rule.isQuery()) {
            report.add(line, "the guard has no condition, so it would stop every lead; name the facts it looks at");
        }
        if (patterns > MOST_PATTERNS) {
            report.add(line, "the guard looks at more than " + MOST_PATTERNS + " facts; split it");
        }
        if (signalPatterns > MOST_SIGNAL_PATTERNS || matchedSignalPatterns > 1) {
            report.add(
                    line, "the guard pairs signals, which takes too long; match one, and one more with not or exists");
        }
        var code = metadata(rule, "code");
        var text = metadata(rule, "reason");
        return new Guard(
                rule.getName(),
                code,
                text,
                file,
                line,
                Math.max(line, rule.getConsequenceLine()),
                matchedPatterns > 0,
                signalPatterns > 1,
                GuardReader.read(rule));
    }

    private void checkFrame(RuleDescr rule, int line) {
        if (!NAME.matcher(rule.getName()).matches()) {
            report.add(line, "a guard is named in lower case with hyphens, unlike '" + rule.getName() + "'");
        }
        if (rule.hasParent()) {
            report.add(line, "a guard may not extend another rule; repeat the condition");
        }
        for (var attribute : rule.getAttributes().values()) {
            report.add(
                    Math.max(line, attribute.getLine()),
                    "attribute '%s' is not allowed: guards only add up, so their order does not matter; remove it"
                            .formatted(attribute.getName()));
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            report.add(line, "a named consequence is not allowed; write a second guard");
        }
        for (var name : rule.getAnnotationNames()) {
            if (!Set.of("code", "reason").contains(name)) {
                report.add(line, "metadata @" + name + " is not allowed; a guard has @code and @reason");
            }
        }
        if (!CODE.matcher(metadata(rule, "code")).matches()) {
            report.add(
                    line, "guard '%s' needs its reason code, such as: @code(PRIV_CHANNEL)".formatted(rule.getName()));
        }
        var reason = metadata(rule, "reason");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            report.add(
                    line,
                    "guard '%s' needs its reason in plain words, at most %d characters: @reason(\"…\")"
                            .formatted(rule.getName(), LONGEST_REASON));
        }
    }

    private static String metadata(RuleDescr rule, String name) {
        var annotation = rule.getAnnotation(name);
        var value = annotation == null ? null : annotation.getSingleValue();
        return value == null ? "" : unquoted(value.toString());
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void checkConditions(@Nullable BaseDescr condition, int line, boolean nested) {
        if (condition instanceof AndDescr and) {
            and.getDescrs().forEach(each -> checkConditions(each, line, nested));
        } else if (condition instanceof NotDescr not) {
            not.getDescrs().forEach(each -> checkConditions(each, line, true));
        } else if (condition instanceof ExistsDescr exists) {
            for (Object each : exists.getDescrs()) {
                checkConditions((BaseDescr) each, line, true);
            }
        } else if (condition instanceof PatternDescr pattern) {
            checkPattern(pattern, Math.max(line, pattern.getLine()), nested);
        } else if (condition instanceof OrDescr or) {
            report.add(
                    Math.max(line, or.getLine()),
                    "'or' between facts is not allowed; write a second guard, or || within one fact");
        } else if (condition != null) {
            var kind = condition.getClass().getSimpleName().replace("Descr", "");
            report.add(
                    Math.max(line, condition.getLine()),
                    "'%s' is not allowed in a condition; name facts, with not or exists at most"
                            .formatted(kind.toLowerCase(Locale.ROOT)));
        }
    }

    private void checkPattern(PatternDescr pattern, int line, boolean nested) {
        patterns++;
        matchedPatterns += nested ? 0 : 1;
        var type = Objects.requireNonNullElse(pattern.getObjectType(), "a path");
        if (pattern.getSource() != null) {
            report.add(line, "a fact may not come from, be collected or be accumulated; use the facts as they are");
        } else if (pattern.isQuery() || !GuardWords.patternTypes().contains(type)) {
            report.add(
                    line,
                    "'%s' is no fact a guard may look at; the facts are those of io.leadbridge.rules".formatted(type));
        }
        if (!pattern.getBehaviors().isEmpty()) {
            report.add(line, "a window over facts is not allowed; use what ActivityFacts counts");
        }
        if (!pattern.getAnnotationNames().isEmpty()) {
            report.add(line, "metadata within a condition is not allowed; remove it");
        }
        if (type.equals(SignalFact.class.getSimpleName()) || type.equals(SignalFact.class.getName())) {
            signalPatterns++;
            matchedSignalPatterns += nested ? 0 : 1;
        }
    }
}
