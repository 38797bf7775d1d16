package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.rules.FactNames;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.ScoreFacts;
import io.leadbridge.rules.SignalFact;
import io.leadbridge.rules.Verdicts;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads from a guard's text what it may look at and what it may say; where the text leaves a doubt, that is everything. */
final class GuardReader {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern WORD = Pattern.compile("[$\\p{L}_][$\\p{L}\\p{N}_]*");
    private static final Set<String> WORDS_OF_DRL = Set.of("null", "true", "false", "contains", "not", "in", "matches");

    /** Each is what {@link KieRuleSet} puts into a {@link Qualification}. */
    static final Map<String, Set<String>> DECISIONS = Map.of(
            "handRaise", Set.of("HandRaise"),
            "sufficiency", Set.of("DataSufficiency.sufficiency"),
            "fitScore", Set.of("FitScore"),
            "intentScore", Set.of("IntentScore"),
            "cell", Set.of("FitGrade", "IntentGrade"),
            "tableEffect", Set.of("tableEffect"));

    private static final Map<String, Effect> EFFECTS = Map.of(
            "divert", Effect.DIVERT,
            "hold", Effect.HOLD,
            "disqualify", Effect.DISQUALIFY,
            "suppress", Effect.SUPPRESS,
            "block", Effect.BLOCK,
            "removeChannel", Effect.HOLD);

    private final Set<String> facts = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();

    private GuardReader() {}

    static GuardScope read(RuleDescr rule) {
        var reader = new GuardReader();
        reader.conditions(rule.getLhs());
        Set<String> said = verdicts(String.valueOf(rule.getConsequence()));
        return new GuardScope(
                rule.getName(),
                reader.facts,
                reader.decisions,
                said.stream().filter(EFFECTS::containsKey).map(EFFECTS::get).collect(Collectors.toSet()),
                said.contains("requireReview"),
                said.contains("removeChannel"));
    }

    private static Set<String> verdicts(String consequence) {
        Set<String> all =
                Arrays.stream(Verdicts.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        if (!isEscaped(consequence)) {
            all.retainAll(words(consequence));
        }
        return all;
    }

    private static boolean isEscaped(String text) {
        return text.contains("\\u");
    }

    private static Set<String> words(String text) {
        return WORD.matcher(STRING.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private void conditions(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (condition instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(each -> conditions((BaseDescr) each));
        } else {
            addEverything();
        }
    }

    private void pattern(PatternDescr pattern) {
        Class<?> kind = GuardWords.fact(String.valueOf(pattern.getObjectType()));
        if (kind == null || pattern.getSource() != null) {
            addEverything();
            return;
        }
        Set<String> all = FactNames.of(kind);
        Set<String> read = new HashSet<>();
        boolean doubt = pattern.getIdentifier() != null || kind == SignalFact.class || kind == ScoreFacts.class;
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr one
                    && one.getType() == ExprConstraintDescr.Type.NAMED
                    && !isEscaped(one.getExpression())) {
                for (String word : words(one.getExpression())) {
                    String name = kind.getSimpleName() + "." + word;
                    boolean isPart = all.contains(name);
                    doubt |= !isPart && !word.startsWith("$") && !WORDS_OF_DRL.contains(word) && !isProperty(word);
                    read.addAll(isPart ? Set.of(name) : Set.of());
                }
            } else {
                doubt = true;
            }
        }
        add(kind, doubt ? all : read);
    }

    /** What lists and texts are asked. */
    private static boolean isProperty(String word) {
        return Set.of("size", "isEmpty", "empty", "length", "B").contains(word);
    }

    private void addEverything() {
        GuardWords.facts().forEach(kind -> add(kind, FactNames.of(kind)));
    }

    private void add(Class<?> kind, Set<String> names) {
        if (kind == Qualification.class) {
            names.forEach(
                    name -> decisions.addAll(DECISIONS.getOrDefault(name.substring(name.indexOf('.') + 1), Set.of())));
        } else {
            facts.addAll(names);
        }
    }
}
