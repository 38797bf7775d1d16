package io.leadbridge.tables.kie;

import io.leadbridge.platform.PlainXml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is decided without a table, as text: of each decision and business knowledge model the logic, however it is laid out. */
final class LogicTexts {

    private static final Set<String> ELEMENTS = Set.of("decision", "businessKnowledgeModel");
    private static final Set<String> LOGIC = Set.of(
            "literalExpression",
            "context",
            "invocation",
            "list",
            "relation",
            "functionDefinition",
            "encapsulatedLogic",
            "conditional",
            "for",
            "every",
            "some",
            "filter",
            "decisionTable");
    private static final Set<String> COUNTING =
            Set.of("typeRef", "name", "kind", "iteratorVariable", "hitPolicy", "aggregation");
    private static final String TABLE = "decisionTable";
    private static final Pattern TABLE_TAG = Pattern.compile("<(?:[\\w.-]+:)?decisionTable[\\s>/]");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> nested = new LinkedHashSet<>();

    private LogicTexts() {}

    /** By the names of elements whose logic is no table. */
    static Map<String, String> of(String document) {
        return read(document).texts;
    }

    /** The elements that hold a table within other logic. */
    static Set<String> withTablesInside(String document, int tables) {
        Matcher tags = TABLE_TAG.matcher(document);
        int count = 0;
        while (tags.find()) {
            count++;
        }
        return count > tables ? read(document).nested : Set.of();
    }

    /** The line that keeps a document from being XML, if there is one. */
    static OptionalInt notWellFormedAt(String document) {
        try {
            XMLStreamReader xml = PlainXml.read(document);
            while (xml.hasNext()) {
                xml.next();
            }
            return OptionalInt.empty();
        } catch (XMLStreamException e) {
            return OptionalInt.of(PlainXml.line(e));
        }
    }

    private static LogicTexts read(String document) {
        var read = new LogicTexts();
        try {
            read.elements(PlainXml.read(document));
        } catch (XMLStreamException e) {
            // what is no document has been said before
        }
        return read;
    }

    private void elements(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && ELEMENTS.contains(xml.getLocalName())) {
                element(xml, String.valueOf(xml.getAttributeValue(null, "name")));
            }
        }
    }

    private void element(XMLStreamReader xml, String name) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && LOGIC.contains(xml.getLocalName())) {
                    logic(xml, name);
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** From the start of the logic to its end. */
    private void logic(XMLStreamReader xml, String name) throws XMLStreamException {
        var text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        boolean table = false;
        boolean inside = false;
        do {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String tag = xml.getLocalName();
                    boolean outermost = open.isEmpty() || (open.size() == 1 && open.contains("encapsulatedLogic"));
                    table |= tag.equals(TABLE) && outermost;
                    inside |= tag.equals(TABLE) && !outermost;
                    open.push(tag);
                    text.append('<').append(tag).append(attributes(xml)).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text.append("</").append(open.pop()).append('>');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(xml.getText().strip());
                default -> {}
            }
        } while (!open.isEmpty() && xml.next() > 0);
        if (!table) {
            texts.merge(name, text.toString(), String::concat);
        }
        if (inside) {
            nested.add(name);
        }
    }

    private static String attributes(XMLStreamReader xml) {
        Map<String, String> counting = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (COUNTING.contains(xml.getAttributeLocalName(i))) {
                counting.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return counting.isEmpty() ? "" : counting.toString();
    }
}
