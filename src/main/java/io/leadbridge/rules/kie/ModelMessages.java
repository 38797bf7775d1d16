package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluation.Message;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Definitions;

/** What the engine says of a model, each message with the element it is about. */
final class ModelMessages {

    private final String namespace;
    private final Map<Message, Set<String>> owners = new LinkedHashMap<>();

    private ModelMessages(String namespace) {
        this.namespace = namespace;
    }

    /** What it said when it read the model, and then this. */
    static ModelMessages of(DMNModel model, List<DMNMessage> more) {
        var messages = new ModelMessages(model.getNamespace());
        model.getMessages().forEach(messages::add);
        more.forEach(messages::add);
        return messages;
    }

    List<Message> all() {
        return List.copyOf(owners.keySet());
    }

    /** Those about one element, also of what stands within it. */
    List<Message> about(@Nullable String id) {
        return about(id, List.of());
    }

    /** Those about a decision, and why it was not evaluated: an input that is not of its type, say. */
    List<Message> about(DMNDecisionResult decision) {
        return about(
                decision.getDecisionId(),
                decision.getMessages().stream().map(this::message).toList());
    }

    private List<Message> about(@Nullable String id, List<Message> also) {
        return owners.entrySet().stream()
                .filter(entry -> (id != null && entry.getValue().contains(id)) || also.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(DMNMessage message) {
        Set<String> about = owners.computeIfAbsent(message(message), key -> new LinkedHashSet<>());
        String owner = owner(message);
        if (owner != null) {
            about.add(owner);
        }
    }

    private Message message(DMNMessage message) {
        return new Message(
                message.getLevel().name(),
                message.getMessageType() == null
                        ? "OTHER"
                        : message.getMessageType().name(),
                text(message),
                message.getSourceId() == null ? owner(message) : message.getSourceId());
    }

    /** A failure without words is told by what it is. */
    private static String text(DMNMessage message) {
        String cause = message.getException() instanceof StackOverflowError
                ? "functions call each other without end, or loops go too deep"
                : "an expression is wrong";
        String text = Causes.plain(String.valueOf(message.getText())).replace("': null (", "': " + cause + " (");
        return message.getFeelEvent() instanceof InvalidParametersEvent event
                        && event.getMessage() != null
                        && event.getMessage().matches("\\w+")
                ? text.replace(
                        "': " + event.getMessage() + " (",
                        "': the parameter '" + event.getMessage() + "' is no date or time that exists (")
                : text;
    }

    /** The decision or function a message is about or in which that stands, as the engine names it: an imported one with its namespace. */
    private @Nullable String owner(DMNMessage message) {
        if (!(message.getSourceReference() instanceof DMNModelInstrumentedBase place)) {
            return message.getSourceId();
        }
        String owner = null;
        for (DMNModelInstrumentedBase at = place; at != null; at = at.getParent()) {
            if (at instanceof DRGElement element && owner == null) {
                owner = element.getId();
            } else if (at instanceof Definitions definitions
                    && owner != null
                    && !namespace.equals(definitions.getNamespace())) {
                owner = definitions.getNamespace() + "#" + owner;
            }
        }
        return owner == null ? message.getSourceId() : owner;
    }
}
