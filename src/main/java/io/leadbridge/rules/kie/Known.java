package io.leadbridge.rules.kie;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by name; the names are fixed beforehand, and a value nobody asks for is not kept. */
final class Known {

    private final Names names;
    private final @Nullable Object[] values;

    Known(Names names) {
        this.names = names;
        this.values = new @Nullable Object[names.places.size()];
    }

    @Nullable
    Object get(String name) {
        Integer place = names.places.get(name);
        return place == null ? null : values[place];
    }

    void set(String name, @Nullable Object value) {
        Integer place = names.places.get(name);
        if (place != null) {
            values[place] = value;
        }
    }

    @Nullable
    Object at(int place) {
        return place < 0 ? null : values[place];
    }

    void put(int place, @Nullable Object value) {
        if (place >= 0) {
            values[place] = value;
        }
    }

    /** The names, each with its place. */
    static final class Names {

        private final Map<String, Integer> places = new HashMap<>();

        Names(Collection<String> names) {
            names.forEach(name -> places.putIfAbsent(name, places.size()));
        }

        /** Less than 0 for a name that is not kept. */
        int place(String name) {
            return places.getOrDefault(name, -1);
        }
    }
}
