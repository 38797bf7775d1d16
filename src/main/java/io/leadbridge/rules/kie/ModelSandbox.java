package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.platform.PlainXml;
import io.leadbridge.rules.RuleSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Refuses what models may not contain even to be tried: a document type, and functions in PMML or in Java but for the harmless ones. */
final class ModelSandbox {

    static final int MOST_CHARACTERS = 4_000_000;
    private static final int DEEPEST = 400;

    /** Whatever may stand between the word and the brace is taken for it. */
    private static final Pattern EXTERNAL =
            Pattern.compile("external[^\\p{L}\\p{N}\"{]*\\{", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern JAVA =
            Pattern.compile("external\\s*\\{\\s*java\\s*:\\s*\\{\\s*class\\s*:\\s*\"([\\w.]+)\"\\s*,"
                    + "\\s*method signature\\s*:\\s*\"([\\w.,()\\[; ]+)\"\\s*\\}\\s*\\}");

    private final JavaFunctions functions = new JavaFunctions();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ModelHead> heads = new ArrayList<>();

    /** Reads the models; what they may not contain is a finding. */
    ModelSandbox(List<RuleSource> sources) {
        sources.forEach(this::check);
    }

    List<Finding> findings() {
        return findings;
    }

    /** The classes that may be loaded: those of the harmless functions, if any is used. */
    RefusingLoader loader() {
        return new RefusingLoader(ModelSandbox.class.getClassLoader(), functions.classes());
    }

    List<ModelHead> heads() {
        return heads;
    }

    /** The documents by the namespace of their model. */
    Map<String, RuleSource> namespaces() {
        Map<String, RuleSource> namespaces = new HashMap<>();
        heads.forEach(head -> namespaces.put(head.namespace(), head.source()));
        return namespaces;
    }

    private void check(RuleSource source) {
        int doctype = source.text().toLowerCase(Locale.ROOT).indexOf("<!doctype");
        if (source.text().length() > MOST_CHARACTERS) {
            refuse(source, null, "is larger than " + MOST_CHARACTERS + " characters");
        } else if (doctype >= 0) {
            refuse(
                    source,
                    SourceLines.at(source.text(), doctype),
                    "a document type declaration is not allowed; remove it");
        } else {
            read(source);
        }
    }

    private void read(RuleSource source) {
        Deque<ModelElement> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader = PlainXml.read(source.text());
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (open.isEmpty()) {
                        heads.add(new ModelHead(
                                source, attribute(reader, "namespace"), attribute(reader, "name"), new HashSet<>()));
                    } else if (open.size() == 1 && reader.getLocalName().equals("import")) {
                        heads.get(heads.size() - 1).imports().add(attribute(reader, "namespace"));
                    }
                    if (open.size() == DEEPEST) {
                        refuse(
                                source,
                                reader.getLocation().getLineNumber(),
                                "elements are nested at most " + DEEPEST + " deep");
                        return;
                    }
                    open.push(new ModelElement(reader, open.peek()));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    check(source, open.pop());
                } else if (reader.hasText() && event != XMLStreamConstants.COMMENT && !open.isEmpty()) {
                    open.element().text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            refuse(source, PlainXml.line(e), "is not well-formed XML");
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** An element whose text is complete, whatever comments stood in it. */
    private void check(RuleSource source, ModelElement element) {
        if (element.kind != null && !element.kind.equals("FEEL")) {
            checkKind(source, element);
        }
        String text = element.text.toString();
        if (element.function != null && element.name.equals("text")) {
            String given = element.function.entries.put(element.entry(), text.strip());
            element.function.twice |= given != null;
        }
        FeelReflection.refusal(text).ifPresent(message -> refuse(source, element.line, message));
        if (text.contains("external")) {
            checkExternal(source, element.line, text);
        }
    }

    /** What is left when the harmless functions are taken out has no other; beside one of them not even in a text in quotation marks. */
    private void checkExternal(RuleSource source, int line, String text) {
        Matcher java = JAVA.matcher(text);
        boolean any = false;
        while (java.find()) {
            any = true;
            if (!functions.allows(java.group(1), java.group(2))) {
                refuseJava(source, line, java.group(1), java.group(2));
            }
        }
        String rest = java.replaceAll("null");
        String code = FeelReflection.withoutTexts(rest);
        if (any ? rest.contains("external") : EXTERNAL.matcher(code).find()) {
            refuse(
                    source,
                    line,
                    "external functions are not allowed, but for harmless ones of the JDK; write the function in FEEL");
        }
    }

    private void checkKind(RuleSource source, ModelElement element) {
        String owner = unquoted(element.entries.get("class"));
        String signature = unquoted(element.entries.get("method signature"));
        if (!"Java".equals(element.kind) || element.twice || owner.contains("\"") || signature.contains("\"")) {
            refuse(
                    source,
                    element.line,
                    "functions of kind " + element.kind + " are not allowed; write the function in FEEL");
        } else if (!functions.allows(owner, signature)) {
            refuseJava(source, element.line, owner, signature);
        }
    }

    private static String unquoted(@Nullable String text) {
        return text != null && text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : "\"";
    }

    private void refuseJava(RuleSource source, int line, String owner, String signature) {
        refuse(
                source,
                line,
                "external functions are not allowed, but for harmless ones of the JDK; " + owner + "." + signature
                        + " is none of them");
    }

    private void refuse(RuleSource source, @Nullable Integer line, String message) {
        findings.add(Finding.error(source.path(), line, message));
    }
}
