package io.leadbridge.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression between tables: a pure function of the values it reads. */
public interface Formula {

    /** What {@link #evaluate} gives where the expression has no value. */
    Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    /**
     * Evaluates.
     *
     * @param values by the paths the expression reads, such as {@code ModelTrust.w}
     */
    @Nullable
    Object evaluate(Map<String, @Nullable Object> values);

    /**
     * Between which numbers its values lie.
     *
     * @param inputs between which numbers those of each path lie, none of them null
     * @return null where that is not known
     */
    default @Nullable Bounds bounds(Map<String, Bounds> inputs) {
        return null;
    }

    /** The texts, numbers and booleans it compares with or returns. */
    List<Object> literals();
}
