package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.kie.dmn.feel.runtime.functions.ExpFunction;

/**
 * The exponential function to 34 digits, as KIE's library gives it, in an eighth of the time: binary fixed point, the argument reduced by
 * multiples of ln 2 and halved eight times, a Taylor polynomial, and eight squarings. Where the digits beyond the last could round either
 * way, or the argument is large, KIE's function answers.
 */
final class Exponential {

    private static final int BITS = 168;
    private static final int HALVINGS = 8;
    private static final int TERMS = 15;
    private static final int MAX_SCALE = 80;
    private static final BigDecimal MAX_ARGUMENT = BigDecimal.valueOf(100);
    private static final int DIGITS = 40;
    private static final int SPARE = 1_000_000;
    /** The reference works with a few digits more than it gives, and rounds wrongly where those beyond are within this of a half. */
    private static final int DOUBT = 5_000;

    private static final BigInteger LN2 = new BigDecimal(
                    "0.69314718055994530941723212145817656807550013436025525412068000949339362196969472")
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(BITS)))
            .toBigInteger();
    private static final BigInteger[] TENS = new BigInteger[2 * MAX_SCALE + DIGITS];

    static {
        TENS[0] = BigInteger.ONE;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1].multiply(BigInteger.TEN);
        }
    }

    private Exponential() {}

    static BigDecimal of(BigDecimal x) {
        if (x.scale() < 0 || x.scale() > MAX_SCALE || x.abs().compareTo(MAX_ARGUMENT) > 0) {
            return reference(x);
        }
        BigInteger fixed = x.unscaledValue().shiftLeft(BITS).divide(TENS[x.scale()]);
        int power = fixed.divide(LN2).intValue();
        BigInteger rest = fixed.subtract(LN2.multiply(BigInteger.valueOf(power)));
        return decimal(exponentialOfSmall(rest), power, x);
    }

    /** Of an argument below ln 2, in fixed point both. */
    private static BigInteger exponentialOfSmall(BigInteger argument) {
        BigInteger small = argument.shiftRight(HALVINGS);
        BigInteger one = BigInteger.ONE.shiftLeft(BITS);
        BigInteger sum = one;
        for (int n = TERMS; n > 0; n--) {
            sum = one.add(sum.multiply(small).shiftRight(BITS).divide(BigInteger.valueOf(n)));
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum).shiftRight(BITS);
        }
        return sum;
    }

    private static BigDecimal decimal(BigInteger mantissa, int power, BigDecimal x) {
        int magnitude = (int) Math.floor(x.doubleValue() / Math.log(10));
        int scale = DIGITS - 1 - magnitude;
        int shift = BITS - power;
        if (scale < 0 || scale >= TENS.length || shift < 0) {
            return reference(x);
        }
        BigInteger digits = mantissa.multiply(TENS[scale]).shiftRight(shift);
        int spare = digits.mod(BigInteger.valueOf(SPARE)).intValue();
        boolean doubtful = Math.abs(spare - SPARE / 2) <= DOUBT;
        BigDecimal exact = new BigDecimal(digits, scale);
        return doubtful || exact.precision() != DIGITS ? reference(x) : exact.round(MathContext.DECIMAL128);
    }

    private static BigDecimal reference(BigDecimal x) {
        return ExpFunction.INSTANCE.invoke(x).getOrElse(null);
    }
}
