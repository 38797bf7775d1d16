package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.kie.dmn.feel.runtime.functions.SqrtFunction;

/**
 * The square root to 34 digits, the same digits as KIE's library gives: Newton's method on whole numbers from the double nearest. Where the
 * digits beyond the last could round either way KIE's function answers.
 */
final class SquareRoot {

    private static final int DIGITS = 34;
    private static final int SPARE_DIGITS = 6;
    private static final BigInteger SPARE = BigInteger.TEN.pow(SPARE_DIGITS);
    private static final int DOUBT = 10_000;
    private static final int MAX_SCALE = 80;
    private static final int MANTISSA_PLACES = 62;
    private static final BigInteger[] TENS = new BigInteger[2 * (DIGITS + SPARE_DIGITS) + 1];

    static {
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = BigInteger.TEN.pow(i);
        }
    }

    private SquareRoot() {}

    static BigDecimal of(BigDecimal x) {
        int lengthen = 2 * (DIGITS + SPARE_DIGITS) - x.precision();
        int scale = x.scale() + lengthen;
        if (scale % 2 != 0) {
            scale--;
            lengthen--;
        }
        if (x.signum() <= 0 || lengthen < 0 || Math.abs(x.scale()) > MAX_SCALE) {
            return reference(x);
        }
        BigInteger square = x.unscaledValue().multiply(TENS[lengthen]);
        BigInteger root = nearest(Math.sqrt(square.doubleValue()));
        for (int i = 0; i < 2; i++) {
            root = root.add(square.divide(root)).shiftRight(1);
        }
        BigInteger[] parts = root.divideAndRemainder(SPARE);
        int spare = parts[1].intValue();
        int rootScale = scale / 2 - SPARE_DIGITS;
        if (Math.abs(spare - SPARE.intValue() / 2) <= DOUBT || parts[0].compareTo(TENS[DIGITS - 1]) < 0) {
            return reference(x);
        }
        return new BigDecimal(spare * 2 > SPARE.intValue() ? parts[0].add(BigInteger.ONE) : parts[0], rootScale);
    }

    private static BigInteger nearest(double value) {
        int shift = Math.getExponent(value) - MANTISSA_PLACES;
        return BigInteger.valueOf((long) Math.scalb(value, -shift)).shiftLeft(shift);
    }

    private static BigDecimal reference(BigDecimal x) {
        return SqrtFunction.INSTANCE
                .invoke(x)
                .cata(
                        event -> {
                            throw new NotPlain();
                        },
                        root -> root);
    }
}
