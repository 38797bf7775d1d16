package io.leadbridge.rules.kie;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A formula over values that tables gave: there are as many of those as the tables have answers, so what it gives of them is kept. Values
 * count as the same only where they are the same object; where two sets of values fall on one place, the later one stays.
 */
final class Remembered implements Formula {

    private static final int PLACES = 256;

    private final String name;
    private final Formula formula;
    private final int[] read;
    private final AtomicReferenceArray<@Nullable Once> known = new AtomicReferenceArray<>(PLACES);

    /**
     * @param name of the decision
     * @param read the slots the formula reads
     */
    Remembered(String name, Formula formula, int[] read) {
        this.name = name;
        this.formula = formula;
        this.read = read;
    }

    @Override
    public @Nullable Object value(Slots slots) {
        return once(slots).result;
    }

    /** The result as a trace shows it. */
    Map<String, @Nullable Object> outputs(Slots slots) {
        return once(slots).outputs;
    }

    private Once once(Slots slots) {
        int hash = 0;
        for (int slot : read) {
            hash = 31 * hash + System.identityHashCode(slots.get(slot));
        }
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Once found = known.get(place);
        if (found != null && found.isOf(slots, read)) {
            return found;
        }
        var now = new Once(name, slots, read, formula.value(slots));
        known.set(place, now);
        return now;
    }

    /** What the formula gave of some values. */
    private static final class Once {

        private final @Nullable Object[] values;
        private final @Nullable Object result;
        private final Map<String, @Nullable Object> outputs;

        Once(String name, Slots slots, int[] read, @Nullable Object result) {
            this.values = new @Nullable Object[read.length];
            for (int i = 0; i < read.length; i++) {
                values[i] = slots.get(read[i]);
            }
            this.result = result;
            this.outputs = TraceValues.outputs(name, List.of(), result);
        }

        boolean isOf(Slots slots, int[] read) {
            for (int i = 0; i < read.length; i++) {
                if (values[i] != slots.get(read[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
