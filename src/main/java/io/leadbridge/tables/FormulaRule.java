package io.leadbridge.tables;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A formula: exact where its inputs have few values, else free. */
final class FormulaRule implements Rule {

    private final String key;
    private final int variable;
    private final @Nullable Domain domain;
    private final @Nullable Image image;
    private final int[] variables;
    private final int[] slots;

    FormulaRule(String key, int variable, @Nullable Domain domain, @Nullable Image image) {
        this.key = key;
        this.variable = variable;
        this.domain = domain;
        this.image = image;
        List<Source> sources = image == null ? List.of() : image.sources();
        int[] read = sources.stream()
                .flatMapToInt(source -> Arrays.stream(source.variables()))
                .toArray();
        this.variables = variable < 0 ? read : Arrays.copyOf(read, read.length + 1);
        if (variable >= 0) {
            variables[read.length] = variable;
        }
        this.slots = sources.stream()
                .flatMapToInt(source -> Arrays.stream(source.slots()))
                .toArray();
    }

    @Override
    public int[] variables() {
        return variables;
    }

    @Override
    public int[] slots() {
        return slots;
    }

    @Override
    public int[] gives() {
        return variable < 0 ? new int[0] : new int[] {variable};
    }

    @Override
    public boolean narrow(Region region) {
        Image.Result result = image == null || domain == null ? null : image.of(region, domain, region.set(variable));
        if (result == null) {
            return true;
        }
        if (result.value() != Formula.UNKNOWN) {
            region.know(variable, result.value());
        }
        boolean possible = region.keep(variable, result.classes());
        for (var support : result.supports().entrySet()) {
            int read = ((Source.OfVariable) support.getKey()).variable();
            possible = possible && region.keep(read, support.getValue());
        }
        return possible;
    }

    /** Numbers are left free: what an inequality allows is not worth trying every combination. */
    @Override
    public @Nullable Cut cut(Region region) {
        if (image == null || domain == null || domain.kind() == Kind.NUMBER) {
            return null;
        }
        Cut found = null;
        for (Source source : image.sources()) {
            Cut cut = source.cut(region);
            if (cut == null && source.possible(region) == null) {
                return null;
            }
            found = found == null ? cut : found;
        }
        return found;
    }

    /** What fails where it is evaluated gives no value, and then what requires it is not decided at all: that is assumed away. */
    @Override
    public boolean run(Case one) {
        Object value = image == null ? Formula.UNKNOWN : image.of(one);
        if (domain == null) {
            one.give(key, value == Formula.UNKNOWN ? null : value);
            return true;
        }
        var set = one.region().set(variable);
        boolean free = set.equals(domain.all());
        int number = value == Formula.UNKNOWN ? Domain.UNDECLARED : domain.classOf(value);
        if (number >= 0 ? set.get(number) : number == Domain.FOREIGN && free) {
            one.give(key, value);
        } else if (value == Formula.UNKNOWN && free && image == null) {
            one.give(key, domain.given(set));
        } else {
            one.assume(key, domain.sample(set));
        }
        return true;
    }
}
