package io.leadbridge.rules;

import io.leadbridge.rules.EvaluatedDecision.EvaluatedInput;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The inputs of a table by their columns, whose names all evaluations share; each is put together when it is asked for. It does not change. */
public final class EvaluatedInputs extends AbstractList<EvaluatedInput> implements RandomAccess {

    private final List<String> names;
    private final @Nullable Object[] values;

    /**
     * @param names of all columns, unchanging
     * @param values one for each name, plain as {@link EvaluatedDecision} says; kept as they are
     */
    public EvaluatedInputs(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public EvaluatedInput get(int column) {
        return new EvaluatedInput(names.get(column), values[column]);
    }

    @Override
    public int size() {
        return values.length;
    }
}
