package io.leadbridge.rules.kie;

import io.leadbridge.platform.PlainXml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One piece of FEEL in a DMN file.
 *
 * @param line on which it starts, from 1
 * @param unaryTests whether it is a table's cell or a type's allowed values, and not an expression
 * @param function the business knowledge model it belongs to, if any
 */
record FeelText(String text, int line, boolean unaryTests, @Nullable String function) {

    private static final Set<String> UNARY =
            Set.of("inputEntry", "allowedValues", "typeConstraint", "inputValues", "outputValues");
    private static final Set<String> PROSE = Set.of("annotationEntry", "textAnnotation");

    /** All FEEL of a file; reading resolves no entity and no document type. */
    static List<FeelText> of(String document) throws XMLStreamException {
        XMLStreamReader reader = PlainXml.read(document);
        List<FeelText> found = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        @Nullable String function = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    if (name.equals("businessKnowledgeModel")) {
                        function = reader.getAttributeValue(null, "name");
                    }
                    if (name.equals("text")) {
                        String parent = path.isEmpty() ? "" : path.peek();
                        int line = reader.getLocation().getLineNumber();
                        String text = reader.getElementText();
                        if (!PROSE.contains(parent)) {
                            found.add(new FeelText(text.strip(), line, UNARY.contains(parent), function));
                        }
                    } else {
                        path.push(name);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    path.pop();
                    if (reader.getLocalName().equals("businessKnowledgeModel")) {
                        function = null;
                    }
                }
                default -> {
                    // text between elements says nothing
                }
            }
        }
        return found;
    }
}
