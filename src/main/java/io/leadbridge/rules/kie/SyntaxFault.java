package io.leadbridge.rules.kie;

import java.util.Arrays;
import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.core.impl.DMNResultImpl;
import org.kie.dmn.core.util.Msg;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.kie.dmn.model.api.DMNElement;

/** A text of a model that is no FEEL, and what KIE says of it when it compiles it. */
record SyntaxFault(DMNElement place, String text, DMNMessageType type, SyntaxErrorEvent event) {

    static SyntaxFault of(DMNElement place, Msg.Message message, @Nullable Object[] words, SyntaxErrorEvent event) {
        @Nullable Object[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = near(event.getOffendingSymbol());
        return new SyntaxFault(place, String.format(Locale.ROOT, message.getMask(), all), message.getType(), event);
    }

    private static String near(@Nullable Object symbol) {
        return symbol == null
                ? ""
                : "syntax error near '" + (symbol instanceof Token token ? token.getText() : symbol) + "'";
    }

    /** Each time as a new event: KIE takes one that it saw before for no failure of the expression that called this. */
    void tell(DMNResultImpl result) {
        var again = new SyntaxErrorEvent(
                event.getSeverity(),
                event.getMessage(),
                null,
                event.getLine(),
                event.getColumn(),
                event.getOffendingSymbol());
        result.addMessage(DMNMessage.Severity.ERROR, text, type, place, again);
    }
}
