package io.leadbridge.rules.kie;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a model that is being read, and the function definition of a foreign kind it stands in, if any. */
final class ModelElement {

    final String name;
    final int line;
    private final @Nullable ModelElement parent;
    final @Nullable String kind;
    final @Nullable ModelElement function;
    final Map<String, String> entries = new HashMap<>();
    final StringBuilder text = new StringBuilder();
    private String variable = "";
    boolean twice;

    ModelElement(XMLStreamReader reader, @Nullable ModelElement parent) {
        this.name = reader.getLocalName();
        this.line = reader.getLocation().getLineNumber();
        this.parent = parent;
        String given = reader.getAttributeValue(null, "kind");
        this.kind = given == null ? null : given.strip();
        this.function = kind != null && !kind.equals("FEEL") ? this : parent == null ? null : parent.function;
        String variableName = reader.getAttributeValue(null, "name");
        if (name.equals("variable") && parent != null && variableName != null) {
            parent.variable = variableName;
        }
    }

    /** The context entry around this text. */
    String entry() {
        for (ModelElement at = this; at != null; at = at.parent) {
            if (at.name.equals("contextEntry")) {
                return at.variable;
            }
        }
        return "";
    }
}
