package io.leadbridge.tables.kie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.ItemDefinition;

/** Whether what cannot be parsed is an error, or only has names the parser does not know: FEEL's names may have spaces. */
final class Spelling {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Stands for names that are not plain. */
    private static final String SOME_NAME = "some_name_";

    private final Definitions definitions;
    private final FeelFaults faults = new FeelFaults();
    private final Map<String, String> byId = new HashMap<>();
    private final List<String> unplain;

    Spelling(Definitions definitions) {
        this.definitions = definitions;
        Set<String> found = new LinkedHashSet<>();
        definitions.getDrgElement().forEach(element -> {
            found.add(element.getName());
            byId.put(String.valueOf(element.getId()), element.getName());
        });
        definitions.getItemDefinition().forEach(item -> collect(item, found));
        this.unplain = found.stream()
                .filter(name -> name != null && !PLAIN.matcher(name).matches())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void collect(ItemDefinition item, Set<String> found) {
        Stream.ofNullable(item.getName()).forEach(found::add);
        item.getItemComponent().forEach(part -> collect(part, found));
    }

    /** The names that expressions of a decision or function may use: of what it requires, and of its parameters. */
    Set<String> names(DRGElement element) {
        Set<String> names = new LinkedHashSet<>();
        if (element instanceof Decision decision) {
            decision.getInformationRequirement().forEach(required -> {
                add(required.getRequiredInput(), names);
                add(required.getRequiredDecision(), names);
            });
            decision.getKnowledgeRequirement().forEach(required -> add(required.getRequiredKnowledge(), names));
        } else if (element instanceof BusinessKnowledgeModel model) {
            model.getKnowledgeRequirement().forEach(required -> add(required.getRequiredKnowledge(), names));
            if (model.getEncapsulatedLogic() != null) {
                model.getEncapsulatedLogic().getFormalParameter().forEach(parameter -> names.add(parameter.getName()));
            }
        }
        names.remove(null);
        return names;
    }

    private void add(@Nullable DMNElementReference reference, Set<String> names) {
        String href = reference == null || reference.getHref() == null ? "" : reference.getHref();
        String name = byId.get(href.substring(href.indexOf('#') + 1));
        if (name != null) {
            names.add(name);
        }
    }

    /** Refuses an expression, or the tests of a cell, that is wrong where these names are known; of imported documents they are not. */
    void verify(String text, boolean isTests, Set<String> known) throws Outside {
        if (!definitions.getImport().isEmpty() || known.contains(text)) {
            return;
        }
        try {
            Literals.check(text);
        } catch (Outside e) {
            // too much to be read is not wrong
            return;
        }
        String plain = STRING.matcher(text).replaceAll("\"\"");
        for (String name : unplain) {
            plain = plain.replace(name, SOME_NAME);
        }
        List<String> names = new ArrayList<>(
                known.stream().filter(name -> Names.occurs(name, text)).toList());
        names.add(SOME_NAME);
        if (isTests) {
            names.add("?");
        }
        FeelFaults.Found found = faults.in(plain, isTests, names);
        if (found != null && found.fault() == Outside.Fault.SYNTAX) {
            throw new Outside("a syntax error in " + Literals.shortened(text), Outside.Fault.SYNTAX);
        }
        if (found != null && !found.name().contains(SOME_NAME)) {
            throw new Outside(unknown(found.name()), Outside.Fault.NAME);
        }
    }

    private String unknown(String name) {
        String shown = Literals.shortened(name);
        return byId.containsValue(name)
                ? "'" + shown + "' is used without a requirement; add one"
                : "nobody provides '" + shown + "'; require an input or a decision of that name, or write a text as \""
                        + shown + "\"";
    }
}
