package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import org.kie.dmn.feel.runtime.functions.ExpFunction;

/**
 * The exponential function to 34 digits, the same digits as KIE's library gives, without its cost: x = k ln 2 + i/256 + r, so that
 * e^x = 2^k e^(i/256) e^r with a table for the second factor and a Taylor polynomial for the third, in binary fixed point of 126 places.
 * Where the digits beyond the last could round either way, or the argument is large, KIE's function answers.
 */
final class Exponential {

    private static final int PLACES = 126;
    private static final int SPARE_PLACES = 20;
    private static final int STEP_PLACES = 8;
    private static final int TERMS = 14;
    private static final int MAX_SCALE = 80;
    private static final double MAX_ARGUMENT = 100;
    private static final int DIGITS = 34;
    private static final int SPARE_DIGITS = 6;
    private static final int SPARE = 1_000_000;
    /** The reference works with a few digits more than it gives, and rounds wrongly where those beyond are this close to a half. */
    private static final int DOUBT = 10_000;

    private static final BigInteger LN2 = new BigDecimal(
                    "0.69314718055994530941723212145817656807550013436025525412068000949339362196969472")
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(PLACES + SPARE_PLACES)))
            .toBigInteger();
    private static final BigInteger BIG_SPARE = BigInteger.valueOf(SPARE);
    /** Of the powers of ten, long enough that 34 digits times one is off by less than the last of the spare places. */
    private static final BigInteger[] RECIPROCALS = new BigInteger[MAX_SCALE + 1];

    private static final int RECIPROCAL_PLACES = 128;
    private static final BigInteger[] TENS = new BigInteger[2 * MAX_SCALE + DIGITS];
    private static final Fixed[] STEPS = new Fixed[1 << STEP_PLACES];
    private static final Fixed[] COEFFICIENTS = new Fixed[TERMS];

    static {
        TENS[0] = BigInteger.ONE;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1].multiply(BigInteger.TEN);
        }
        BigInteger dividend = BigInteger.ONE.shiftLeft(PLACES + SPARE_PLACES + RECIPROCAL_PLACES);
        for (int i = 0; i < RECIPROCALS.length; i++) {
            RECIPROCALS[i] = dividend.divide(TENS[i]);
        }
        BigDecimal one = new BigDecimal(BigInteger.ONE.shiftLeft(PLACES));
        for (int i = 0; i < STEPS.length; i++) {
            BigDecimal step = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(STEPS.length));
            STEPS[i] = Fixed.of(taylor(step).multiply(one).toBigInteger());
        }
        BigInteger factorial = BigInteger.ONE;
        for (int n = 0; n < TERMS; n++) {
            factorial = factorial.multiply(BigInteger.valueOf(Math.max(1, n)));
            COEFFICIENTS[n] = Fixed.of(BigInteger.ONE.shiftLeft(PLACES).divide(factorial));
        }
    }

    private Exponential() {}

    private static BigDecimal taylor(BigDecimal x) {
        MathContext sixty = new MathContext(60);
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 45; n > 0; n--) {
            sum = BigDecimal.ONE.add(sum.multiply(x).divide(BigDecimal.valueOf(n), sixty));
        }
        return sum;
    }

    /** A number from 0 to below 4 with 126 binary places, in two words. */
    private record Fixed(long high, long low) {

        static Fixed of(BigInteger value) {
            return new Fixed(value.shiftRight(64).longValue(), value.longValue());
        }

        /** The product, the places beyond the last dropped. */
        Fixed times(Fixed other) {
            long middle1 = unsignedHigh(low, other.low);
            long cross1Low = high * other.low;
            long cross1High = unsignedHigh(high, other.low);
            long cross2Low = low * other.high;
            long cross2High = unsignedHigh(low, other.high);
            long middle = middle1 + cross1Low;
            long carry = Long.compareUnsigned(middle, middle1) < 0 ? 1 : 0;
            long sum = middle + cross2Low;
            carry += Long.compareUnsigned(sum, middle) < 0 ? 1 : 0;
            long resultLow = high * other.high + cross1High;
            long resultHigh =
                    unsignedHigh(high, other.high) + (Long.compareUnsigned(resultLow, cross1High) < 0 ? 1 : 0);
            long next = resultLow + cross2High;
            resultHigh += Long.compareUnsigned(next, resultLow) < 0 ? 1 : 0;
            long last = next + carry;
            resultHigh += Long.compareUnsigned(last, next) < 0 ? 1 : 0;
            return new Fixed((resultHigh << 2) | (last >>> 62), (last << 2) | (sum >>> 62));
        }

        Fixed plus(Fixed other) {
            long sum = low + other.low;
            return new Fixed(high + other.high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0), sum);
        }

        BigInteger toBigInteger() {
            return new BigInteger(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(high)
                    .putLong(low)
                    .array());
        }

        private static long unsignedHigh(long a, long b) {
            return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
        }
    }

    static BigDecimal of(BigDecimal x) {
        if (x.scale() < 0 || x.scale() > MAX_SCALE || x.precision() - x.scale() > 3 || x.precision() > DIGITS) {
            return reference(x);
        }
        BigInteger fixed = x.unscaledValue().multiply(RECIPROCALS[x.scale()]).shiftRight(RECIPROCAL_PLACES);
        double about = Math.scalb(fixed.doubleValue(), -PLACES - SPARE_PLACES);
        if (Math.abs(about) > MAX_ARGUMENT) {
            return reference(x);
        }
        int power = (int) Math.floor(about / Math.log(2));
        BigInteger rest = fixed.subtract(LN2.multiply(BigInteger.valueOf(power)));
        if (rest.signum() < 0) {
            return reference(x);
        }
        Fixed argument = Fixed.of(rest.shiftRight(SPARE_PLACES));
        int places = PLACES - 64 - STEP_PLACES;
        int step = (int) (argument.high() >>> places);
        if (step >= STEPS.length) {
            return reference(x);
        }
        Fixed small = new Fixed(argument.high() & ((1L << places) - 1), argument.low());
        long high = COEFFICIENTS[TERMS - 1].high();
        long low = COEFFICIENTS[TERMS - 1].low();
        for (int n = TERMS - 2; n >= 0; n--) {
            Fixed next = COEFFICIENTS[n].plus(new Fixed(high, low).times(small));
            high = next.high();
            low = next.low();
        }
        return decimal(STEPS[step].times(new Fixed(high, low)).toBigInteger(), power, about, x);
    }

    private static BigDecimal decimal(BigInteger mantissa, int power, double about, BigDecimal x) {
        int magnitude = (int) Math.floor(about / Math.log(10));
        int scale = DIGITS + SPARE_DIGITS - 1 - magnitude;
        int shift = PLACES - power;
        if (scale < 0 || scale >= TENS.length || shift < 0) {
            return reference(x);
        }
        BigInteger all = mantissa.multiply(TENS[scale]).shiftRight(shift);
        BigInteger digits = all.divide(BIG_SPARE);
        int spare = (int) (all.longValue() - digits.longValue() * SPARE);
        boolean tooFew = digits.compareTo(TENS[DIGITS - 1]) < 0;
        boolean tooMany = digits.compareTo(TENS[DIGITS]) >= 0;
        if (tooFew || tooMany || Math.abs(spare - SPARE / 2) <= DOUBT) {
            return reference(x);
        }
        BigInteger rounded = spare > SPARE / 2 ? digits.add(BigInteger.ONE) : digits;
        return new BigDecimal(rounded, scale - SPARE_DIGITS);
    }

    private static BigDecimal reference(BigDecimal x) {
        return ExpFunction.INSTANCE.invoke(x).getOrElse(null);
    }
}
