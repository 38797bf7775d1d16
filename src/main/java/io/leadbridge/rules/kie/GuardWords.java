package io.leadbridge.rules.kie;

import io.leadbridge.rules.AccountFacts;
import io.leadbridge.rules.ConsentFacts;
import io.leadbridge.rules.Facts.ActivityFacts;
import io.leadbridge.rules.LeadFacts;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.ReleaseFacts;
import io.leadbridge.rules.ScoreFacts;
import io.leadbridge.rules.SignalFact;
import io.leadbridge.rules.Verdicts;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vocabulary of guards: the facts they may look at and the verdicts they may give. */
final class GuardWords {

    static final String PACKAGE = "io.leadbridge.guards";
    static final String GLOBAL = "verdicts";

    private static final List<Class<?>> FACTS = List.of(
            LeadFacts.class,
            AccountFacts.class,
            ConsentFacts.class,
            ActivityFacts.class,
            SignalFact.class,
            ScoreFacts.class,
            ReleaseFacts.class,
            Qualification.class);

    private GuardWords() {}

    static List<Class<?>> facts() {
        return FACTS;
    }

    /** Names by which an import may call the facts. */
    static Set<String> imports() {
        return FACTS.stream().map(Class::getCanonicalName).collect(Collectors.toUnmodifiableSet());
    }

    /** Names by which a pattern may call the facts. */
    static Set<String> patternTypes() {
        return FACTS.stream()
                .flatMap(fact -> Stream.of(fact.getCanonicalName(), fact.getSimpleName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fact a pattern calls so; null for no fact. */
    static @Nullable Class<?> fact(String name) {
        return FACTS.stream()
                .filter(fact -> name.equals(fact.getCanonicalName()) || name.equals(fact.getSimpleName()))
                .findFirst()
                .orElse(null);
    }

    /** Internal names of the facts and of the verdicts. */
    static Set<String> types() {
        return words().map(GuardWords::internalName).collect(Collectors.toUnmodifiableSet());
    }

    /** What a guard may call on them, as {@code owner.method}. */
    static Set<String> methods() {
        return words().flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> type == Verdicts.class || method.getParameterCount() == 0)
                        .map(method -> internalName(type) + "." + method.getName()))
                .filter(name -> !name.endsWith(".toString") && !name.endsWith(".hashCode"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<?>> words() {
        return Stream.concat(FACTS.stream(), Stream.of(Verdicts.class));
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
