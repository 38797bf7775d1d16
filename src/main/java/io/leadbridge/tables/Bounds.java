package io.leadbridge.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers between which others lie, themselves included; an end that is null is unbounded. Ends are rounded outwards to the digits of
 * FEEL's numbers (IEEE 754 decimal128), so that what an engine rounds lies within.
 */
public record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

    private static final int MOST_DECIMALS = 6_200;

    public static Bounds point(BigDecimal number) {
        return new Bounds(number, number);
    }

    public Bounds negated() {
        return new Bounds(high == null ? null : high.negate(), low == null ? null : low.negate());
    }

    /** What lies between both. */
    Bounds and(Bounds other) {
        return new Bounds(
                low == null ? other.low : other.low == null ? low : low.max(other.low),
                high == null ? other.high : other.high == null ? high : high.min(other.high));
    }

    public Bounds or(Bounds other) {
        return new Bounds(
                low == null || other.low == null ? null : low.min(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    public Bounds plus(Bounds other) {
        return new Bounds(
                low == null || other.low == null ? null : low.add(other.low, DOWN),
                high == null || other.high == null ? null : high.add(other.high, UP));
    }

    public Bounds max(Bounds other) {
        return new Bounds(
                low == null ? other.low : other.low == null ? low : low.max(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    public Bounds min(Bounds other) {
        return negated().max(other.negated()).negated();
    }

    public Bounds absolute() {
        return max(negated()).max(new Bounds(BigDecimal.ZERO, BigDecimal.ZERO));
    }

    /** Of whole numbers, rounded one way. */
    public Bounds whole(RoundingMode rounding) {
        return new Bounds(whole(low, rounding), whole(high, rounding));
    }

    /** What has more decimals than a number of FEEL can have is not worth writing out. */
    private static @Nullable BigDecimal whole(@Nullable BigDecimal end, RoundingMode rounding) {
        return end == null || end.scale() > MOST_DECIMALS ? null : end.scale() <= 0 ? end : end.setScale(0, rounding);
    }

    public Bounds times(Bounds other) {
        return new Bounds(
                corner(other, DOWN, ends -> ends.stream().min(End.ORDER)),
                corner(other, UP, ends -> ends.stream().max(End.ORDER)));
    }

    private @Nullable BigDecimal corner(
            Bounds other, MathContext rounding, Function<List<End>, java.util.Optional<End>> pick) {
        List<End> mine = List.of(End.of(low, -1), End.of(high, 1));
        List<End> theirs = List.of(End.of(other.low, -1), End.of(other.high, 1));
        List<End> products = mine.stream()
                .flatMap(left -> theirs.stream().map(right -> left.times(right, rounding)))
                .toList();
        return pick.apply(products).orElseThrow().number();
    }

    /** Null where the divisor may be zero. */
    public @Nullable Bounds over(Bounds divisor) {
        if (divisor.low != null && divisor.low.signum() > 0) {
            return times(new Bounds(
                    divisor.high == null ? BigDecimal.ZERO : BigDecimal.ONE.divide(divisor.high, DOWN),
                    BigDecimal.ONE.divide(divisor.low, UP)));
        }
        boolean isNegative = divisor.high != null && divisor.high.signum() < 0;
        return isNegative ? negated().over(divisor.negated()) : null;
    }

    /** A number, or what lies beyond all numbers on one side. */
    private record End(int side, @Nullable BigDecimal number) {

        static final Comparator<End> ORDER = (left, right) -> left.number == null || right.number == null
                ? Integer.compare(left.number == null ? left.side : 0, right.number == null ? right.side : 0)
                : left.number.compareTo(right.number);

        static End of(@Nullable BigDecimal number, int side) {
            return new End(number == null ? side : number.signum(), number);
        }

        /** Zero times what is unbounded is zero: no number beyond is ever reached. */
        End times(End other, MathContext rounding) {
            int sign = side * other.side;
            return sign == 0
                    ? of(BigDecimal.ZERO, 0)
                    : number == null || other.number == null
                            ? new End(sign, null)
                            : of(number.multiply(other.number, rounding), sign);
        }
    }
}
