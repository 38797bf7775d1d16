package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluation.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;

/** What the engine says of a model, each message with the element it is about. */
record ModelMessages(List<Message> all) {

    /** What it said when it read the model, and then this. */
    static ModelMessages of(DMNModel model, List<DMNMessage> more) {
        Set<Message> all = new LinkedHashSet<>();
        model.getMessages().forEach(message -> all.add(message(message)));
        more.forEach(message -> all.add(message(message)));
        return new ModelMessages(List.copyOf(all));
    }

    /** Those about one element, also of what stands within it. */
    List<Message> about(@Nullable String id) {
        return all.stream()
                .filter(message -> id != null && id.equals(message.sourceId()))
                .toList();
    }

    private static Message message(DMNMessage message) {
        return new Message(
                message.getLevel().name(),
                message.getMessageType() == null
                        ? "OTHER"
                        : message.getMessageType().name(),
                text(message),
                source(message));
    }

    /** A failure without words is told by what it is. */
    private static String text(DMNMessage message) {
        String cause = message.getException() instanceof StackOverflowError
                ? "functions call each other without end, or loops go too deep"
                : "an expression is wrong";
        return Causes.plain(String.valueOf(message.getText())).replace("': null (", "': " + cause + " (");
    }

    /** The engine names only elements that have an id; what has none belongs to the decision or function it stands in. */
    private static @Nullable String source(DMNMessage message) {
        if (message.getSourceId() != null
                || !(message.getSourceReference() instanceof DMNModelInstrumentedBase place)) {
            return message.getSourceId();
        }
        for (DMNModelInstrumentedBase at = place; at != null; at = at.getParent()) {
            if (at instanceof DRGElement element) {
                return element.getId();
            }
        }
        return null;
    }
}
