package io.leadbridge.tables.kie;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.ItemDefinition;

/** Whether what cannot be parsed is an error, or only has names the parser does not know: FEEL's names may have spaces. */
final class Spelling {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final Types types;
    private final Literals literals;
    private final boolean imports;
    private final List<String> names;

    Spelling(Definitions definitions, Types types, Literals literals) {
        this.types = types;
        this.literals = literals;
        this.imports = !definitions.getImport().isEmpty();
        Set<String> found = new LinkedHashSet<>();
        definitions.getDrgElement().forEach(element -> found.add(element.getName()));
        definitions.getItemDefinition().forEach(item -> collect(item, found));
        this.names = found.stream()
                .filter(name -> name != null && !PLAIN.matcher(name).matches())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void collect(ItemDefinition item, Set<String> found) {
        Stream.ofNullable(item.getName()).forEach(found::add);
        item.getItemComponent().forEach(part -> collect(part, found));
    }

    /** Whether no engine can evaluate a cell of this column. */
    boolean isWrong(Outside cause, String unaryTests, InputClause column) {
        return switch (cause.fault()) {
            case NONE, UNDECLARED -> false;
            case SYNTAX -> isWrong(unaryTests);
            case TYPE -> isDeclared(column);
        };
    }

    private boolean isDeclared(InputClause column) {
        try {
            return column.getInputExpression() != null
                    && types.kind(column.getInputExpression().getTypeRef()) != null;
        } catch (Outside e) {
            return false;
        }
    }

    /** Of imported documents the names are not known, so that nothing is held against them. */
    private boolean isWrong(String unaryTests) {
        if (imports) {
            return false;
        }
        String text = STRING.matcher(unaryTests).replaceAll("\"\"");
        for (String name : names) {
            text = text.replace(name, "x");
        }
        try {
            literals.unaryTests(text);
            return false;
        } catch (Outside e) {
            return e.fault() == Outside.Fault.SYNTAX;
        }
    }
}
