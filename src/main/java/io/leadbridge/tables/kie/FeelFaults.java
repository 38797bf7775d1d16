package io.leadbridge.tables.kie;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.profiles.KieExtendedFEELProfile;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.feel.runtime.events.UnknownVariableErrorEvent;

/** What FEEL's parser has against a text in which some names are known. */
final class FeelFaults {

    private final FEEL feel =
            FEEL.newInstance(FeelFaults.class.getClassLoader(), List.of(new KieExtendedFEELProfile()));
    private boolean broken;
    private @Nullable String unknown;

    FeelFaults() {
        feel.addListener(event -> {
            if (event instanceof SyntaxErrorEvent) {
                broken = true;
            } else if (unknown == null && event instanceof UnknownVariableErrorEvent variable) {
                unknown = String.valueOf(variable.getOffendingSymbol());
            }
        });
    }

    /** A fault of the text, and where it is an unknown name, that name. */
    record Found(Outside.Fault fault, String name) {}

    /** Null where nothing is wrong. */
    @Nullable
    Found in(String text, boolean isTests, Collection<String> names) {
        broken = false;
        unknown = null;
        var context = feel.newCompilerContext();
        names.forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
        try {
            if (isTests) {
                feel.processUnaryTests(text, context);
            } else {
                feel.processExpression(text, context);
            }
        } catch (RuntimeException e) {
            broken = true;
        } catch (StackOverflowError e) {
            return null;
        }
        return broken
                ? new Found(Outside.Fault.SYNTAX, "")
                : unknown == null ? null : new Found(Outside.Fault.NAME, unknown);
    }
}
