package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.platform.PlainXml;
import io.leadbridge.rules.RuleSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.ast.ASTNode;

/** Refuses FEEL that could run for ever, before it is compiled: what is left is bounded by the size of its input. */
final class FeelSandbox {

    private static final int MAX_CHARACTERS = 20_000;
    private static final int MAX_NESTING = 60;
    private static final int MAX_QUOTED = 80;

    private final RuleSource source;
    private final List<Finding> findings = new ArrayList<>();
    private final FEEL feel = FEEL.newInstance(new RefusingLoader(FeelSandbox.class.getClassLoader()), List.of());
    private final Map<String, Set<String>> calls = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private FeelSandbox(RuleSource source) {
        this.source = source;
    }

    static List<Finding> check(RuleSource source) {
        var sandbox = new FeelSandbox(source);
        try {
            FeelText.of(source.text()).forEach(sandbox::check);
        } catch (XMLStreamException e) {
            sandbox.refuse(PlainXml.line(e), "is not well-formed XML");
        }
        sandbox.refuseRecursion();
        return sandbox.findings;
    }

    private void check(FeelText feelText) {
        String text = feelText.text();
        if (text.length() > MAX_CHARACTERS) {
            refuse(feelText.line(), "an expression has at most " + MAX_CHARACTERS + " characters");
            return;
        }
        if (nesting(text) > MAX_NESTING) {
            refuse(feelText.line(), "brackets and conditions are nested at most " + MAX_NESTING + " deep");
            return;
        }
        if (text.isEmpty() || text.equals("-")) {
            return;
        }
        FeelReflection.refusal(text).ifPresent(message -> refuse(feelText.line(), message));
        var walk = new FeelWalk();
        try {
            walk.visit(parse(feelText), 0);
        } catch (RuntimeException e) {
            refuse(feelText.line(), "a syntax error in " + text.substring(0, Math.min(MAX_QUOTED, text.length())));
            return;
        }
        walk.refusals().forEach(message -> refuse(feelText.line(), message));
        if (feelText.function() != null) {
            lines.putIfAbsent(feelText.function(), feelText.line());
            calls.computeIfAbsent(feelText.function(), name -> new TreeSet<>()).addAll(walk.called());
        }
    }

    private ASTNode parse(FeelText feelText) {
        var context = feel.newCompilerContext();
        return feelText.unaryTests()
                ? ((ProcessedUnaryTest) feel.processUnaryTests(feelText.text(), context))
                        .getInterpreted()
                        .getASTNode()
                : feel.processExpression(feelText.text(), context)
                        .getInterpreted()
                        .getASTNode();
    }

    /** Brackets, and the words that open a nested expression, that are open at the same time. */
    private static int nesting(String text) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++open);
            } else if (c == ')' || c == ']' || c == '}') {
                open--;
            }
        }
        int conditions = text.split("\\bif\\b", -1).length - 1;
        return Math.max(deepest, conditions);
    }

    private void refuseRecursion() {
        for (String function : calls.keySet()) {
            if (reaches(function, function, new HashSet<>())) {
                refuse(
                        lines.getOrDefault(function, 1),
                        "the function '" + function + "' calls itself; recursion is not allowed");
            }
        }
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        for (String next : calls.getOrDefault(from, Set.of())) {
            if (next.equals(wanted) || (seen.add(next) && reaches(next, wanted, seen))) {
                return true;
            }
        }
        return false;
    }

    private void refuse(int line, String message) {
        findings.add(Finding.error(source.path(), line, message));
    }
}
