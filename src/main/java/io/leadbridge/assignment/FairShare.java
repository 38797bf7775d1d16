package io.leadbridge.assignment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Fairness as a continuous deficit: each lead adds to the target of every rep who could have had it, by weight, and a whole
 * lead to what its receiver has; whoever is not eligible earns neither debt nor credit.
 */
public final class FairShare {

    /** One lead, in the unit of debts. */
    public static final long LEAD = 1_000_000;

    private final long centsPerSquare;

    public FairShare(long centsPerSquare) {
        this.centsPerSquare = centsPerSquare;
    }

    /** The share of one lead that each of the eligible is due, in millionths; together exactly one lead. */
    public static long[] shares(List<Rep> eligible) {
        if (eligible.isEmpty()) {
            return new long[0];
        }
        var shares = new long[eligible.size()];
        var total = eligible.stream().map(Rep::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = LEAD;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = eligible.get(i)
                    .weight()
                    .multiply(BigDecimal.valueOf(LEAD))
                    .divideToIntegralValue(total)
                    .longValueExact();
            left -= shares[i];
        }
        for (int i = 0; left > 0; i++, left--) {
            shares[i]++;
        }
        return shares;
    }

    /** What a debt costs, in euro cents: the square of it in leads, at the release's price. */
    public long cost(long debtMicro) {
        var leads = debtMicro / (double) LEAD;
        return Math.round(centsPerSquare * leads * leads);
    }
}
