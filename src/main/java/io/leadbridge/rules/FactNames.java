package io.leadbridge.rules;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of single facts: the kind and the component, such as {@code LeadFacts.country}. */
public final class FactNames {

    private static final Class<?> SIGNAL = SignalFact.class;

    private FactNames() {}

    /** All facts of a kind. */
    public static Set<String> of(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(component -> name(kind, component))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The facts in which two leads differ; where their signals do, all that is measured over signals counts as differing. */
    public static Set<String> differences(Facts one, Facts other) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent kind : Facts.class.getRecordComponents()) {
            add(names, kind.getType(), read(kind, one), read(kind, other));
        }
        if (!one.activity().signals().equals(other.activity().signals())) {
            names.addAll(of(SIGNAL));
            names.addAll(of(Facts.ActivityFacts.class));
        }
        return names;
    }

    private static void add(Set<String> names, Class<?> kind, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            names.addAll(Objects.equals(one, other) ? Set.of() : of(kind));
            return;
        }
        Stream.of(kind.getRecordComponents())
                .filter(component -> !Objects.equals(read(component, one), read(component, other)))
                .forEach(component -> names.add(name(kind, component)));
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact that cannot be read: " + component, e);
        }
    }

    private static String name(Class<?> kind, RecordComponent component) {
        return kind.getSimpleName() + "." + component.getName();
    }
}
