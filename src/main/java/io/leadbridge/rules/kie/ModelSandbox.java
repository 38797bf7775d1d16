package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.RuleSource;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Refuses what a model may not contain even to be tried: a document type, and functions in Java or PMML. */
final class ModelSandbox {

    static final int MOST_CHARACTERS = 1_000_000;

    private static final Pattern STRINGS_AND_COMMENTS =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b\\s*\\{");

    private final RuleSource source;
    private final List<Finding> findings = new ArrayList<>();

    private ModelSandbox(RuleSource source) {
        this.source = source;
    }

    static List<Finding> check(RuleSource source) {
        var sandbox = new ModelSandbox(source);
        int doctype = source.text().toLowerCase(Locale.ROOT).indexOf("<!doctype");
        if (source.text().length() > MOST_CHARACTERS) {
            sandbox.refuse(null, "is larger than " + MOST_CHARACTERS + " characters");
        } else if (doctype >= 0) {
            sandbox.refuse(
                    SourceLines.at(source.text(), doctype), "a document type declaration is not allowed; remove it");
        } else {
            sandbox.read();
        }
        return sandbox.findings;
    }

    private void read() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext()) {
                int event = reader.next();
                int line = reader.getLocation().getLineNumber();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkKind(reader.getAttributeValue(null, "kind"), line);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    String code = STRINGS_AND_COMMENTS.matcher(reader.getText()).replaceAll(" ");
                    if (EXTERNAL.matcher(code).find()) {
                        refuse(line, "external functions are not allowed; write the function in FEEL");
                    }
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            refuse(Math.max(1, line), "is not well-formed XML");
        }
    }

    private void checkKind(@Nullable String kind, int line) {
        if (kind != null && !kind.strip().equals("FEEL")) {
            refuse(line, "functions of kind " + kind.strip() + " are not allowed; write the function in FEEL");
        }
    }

    private void refuse(@Nullable Integer line, String message) {
        findings.add(Finding.error(source.path(), line, message));
    }
}
