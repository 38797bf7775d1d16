package io.leadbridge.rules.kie;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNFEELHelper;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.Msg;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.model.api.DMNElement;

/** KIE's compiler of FEEL, which goes on with what it could read of a text; this one remembers what was no FEEL. */
final class FeelSyntax extends DMNFEELHelper {

    private final List<SyntaxErrorEvent> events = new ArrayList<>();
    private final List<SyntaxFault> faults = new ArrayList<>();

    FeelSyntax(DMNCompilerConfigurationImpl configuration, DMNModelImpl model) {
        super(
                configuration.getRootClassLoader(),
                configuration.getFeelProfiles(),
                model.getFeelDialect(),
                model.getDMNVersion());
    }

    /** A context for the compiler with the names that another one knows. */
    DMNCompilerContext context(DMNCompilerContext known) {
        var context = new DMNCompilerContext(this);
        context.setRelativeResolver(known.getRelativeResolver());
        known.getVariables().forEach(context::setVariable);
        return context;
    }

    /** How many texts were no FEEL up to now. */
    int count() {
        return faults.size();
    }

    List<SyntaxFault> since(int count) {
        return List.copyOf(faults.subList(count, faults.size()));
    }

    @Override
    public FEEL newFEELInstance() {
        FEEL feel = super.newFEELInstance();
        feel.addListener(event -> {
            if (event instanceof SyntaxErrorEvent fault) {
                events.add(fault);
            }
        });
        return feel;
    }

    @Override
    public CompiledExpression compileFeelExpression(
            DMNCompilerContext context,
            String text,
            DMNModelImpl model,
            DMNElement place,
            Msg.Message message,
            Object... words) {
        events.clear();
        try {
            return super.compileFeelExpression(context, text, model, place, message, words);
        } catch (RuntimeException e) {
            if (events.isEmpty()) {
                throw e;
            }
            processEvents(model, place, message, words);
            return super.compileFeelExpression(context, "null", model, place, message, words);
        } finally {
            note(place, message, words);
        }
    }

    @Override
    public List<UnaryTest> evaluateUnaryTests(
            DMNCompilerContext context,
            String text,
            DMNModelImpl model,
            DMNElement place,
            Msg.Message message,
            Object... words) {
        events.clear();
        try {
            return super.evaluateUnaryTests(context, text, model, place, message, words);
        } finally {
            note(place, message, words);
        }
    }

    /** Names of parameters are compiled, too, where the names need not be FEEL. */
    private void note(DMNElement place, Msg.Message message, Object... words) {
        if (!events.isEmpty() && message instanceof Msg.Message4) {
            faults.add(SyntaxFault.of(place, message, words, events.get(0)));
        }
    }
}
