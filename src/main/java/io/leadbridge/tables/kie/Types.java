package io.leadbridge.tables.kie;

import io.leadbridge.tables.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.UnaryTests;

/** What the types of a document mean for a column. */
final class Types {

    private static final Map<String, Kind> BASIC = Map.ofEntries(
            Map.entry("number", Kind.NUMBER),
            Map.entry("string", Kind.STRING),
            Map.entry("boolean", Kind.BOOLEAN),
            Map.entry("date", Kind.DATE),
            Map.entry("time", Kind.TIME),
            Map.entry("date and time", Kind.DATE_TIME),
            Map.entry("dateTime", Kind.DATE_TIME),
            Map.entry("days and time duration", Kind.DAYS_AND_TIME_DURATION),
            Map.entry("dayTimeDuration", Kind.DAYS_AND_TIME_DURATION),
            Map.entry("years and months duration", Kind.YEARS_AND_MONTHS_DURATION),
            Map.entry("yearMonthDuration", Kind.YEARS_AND_MONTHS_DURATION));

    /** Types of FEEL no column here has. */
    private static final Set<String> OTHER = Set.of("context", "list", "function");

    private static final int DEEPEST = 20;

    private final Map<String, ItemDefinition> items = new HashMap<>();

    Types(Definitions definitions) {
        definitions.getItemDefinition().forEach(item -> items.put(item.getName(), item));
    }

    /** The kind a type's values have, or null where none is declared. */
    @Nullable
    Kind kind(@Nullable QName type) throws Outside {
        return kind(type, 0);
    }

    private @Nullable Kind kind(@Nullable QName type, int depth) throws Outside {
        if (type == null || type.getLocalPart().equals("Any")) {
            return null;
        }
        Kind basic = BASIC.get(type.getLocalPart());
        if (basic != null) {
            return basic;
        }
        ItemDefinition item = items.get(type.getLocalPart());
        if (item == null && type.getLocalPart().matches("[A-Za-z_]\\w*") && !OTHER.contains(type.getLocalPart())) {
            throw new Outside("the type " + type.getLocalPart() + ", which nobody declares", Outside.Fault.UNDECLARED);
        }
        if (item == null || item.isIsCollection() || !item.getItemComponent().isEmpty() || depth > DEEPEST) {
            throw new Outside("the type " + type.getLocalPart());
        }
        return kind(item.getTypeRef(), depth + 1);
    }

    boolean isList(@Nullable QName type) {
        ItemDefinition item = type == null ? null : items.get(type.getLocalPart());
        return item != null && item.isIsCollection();
    }

    /** The type of a list's elements. */
    @Nullable
    QName elements(@Nullable QName list) {
        ItemDefinition item = list == null ? null : items.get(list.getLocalPart());
        return item == null ? null : item.getTypeRef();
    }

    /** The values a type itself allows, not what it inherits; null where it says nothing. */
    @Nullable
    String own(@Nullable QName type) {
        ItemDefinition item = type == null ? null : items.get(type.getLocalPart());
        return item == null
                        || item.getAllowedValues() == null
                        || item.getAllowedValues().getText() == null
                ? null
                : item.getAllowedValues().getText().strip();
    }

    /** The texts that say which of the kind's values a type allows; all of them hold. */
    List<String> allowed(@Nullable QName type) {
        return allowed(type, 0);
    }

    private List<String> allowed(@Nullable QName type, int depth) {
        ItemDefinition item = type == null || depth > DEEPEST ? null : items.get(type.getLocalPart());
        if (item == null) {
            return List.of();
        }
        List<String> texts = new java.util.ArrayList<>(
                item.getTypeRef() == null || item.getTypeRef().getLocalPart().equals(item.getName())
                        ? List.of()
                        : allowed(item.getTypeRef(), depth + 1));
        UnaryTests allowed = item.getAllowedValues();
        if (allowed != null && allowed.getText() != null) {
            texts.add(allowed.getText().strip());
        }
        UnaryTests constraint = item.getTypeConstraint();
        if (constraint != null && constraint.getText() != null) {
            texts.add(constraint.getText().strip());
        }
        return texts;
    }
}
