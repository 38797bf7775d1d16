package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeelReflectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\".class.classLoader",
                "[1][class != null]",
                "(function(a) a).evaluationContext",
                "x . getClass",
                "x.declaringClass",
                "x.protectionDomain",
                "x.rootClassLoader"
            })
    void whereFeelCannotBeKeptFromJavaNoExpressionMayNameAWayToAClass(String expression) {
        assertThat(FeelReflection.namesAClass(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"class A\"",
                "routeHint",
                "context put(c, \"a\", 1)",
                "1 // no class here",
                "sum(for p in parts return p)"
            })
    void othersMayStand(String expression) {
        assertThat(FeelReflection.namesAClass(expression)).isEmpty();
    }

    @Test
    void onThisJvmTheWayIsClosedSoNamesAreFree() {
        assertThat(FeelReflection.isClosed()).isTrue();
        assertThat(FeelReflection.refusal("vehicle.class")).isEmpty();
    }
}
