package io.leadbridge.rules;

import java.math.BigDecimal;

/**
 * What the release itself contributes.
 *
 * @param policyState the release's state, such as ACTIVE or CANARY
 * @param sample where this lead falls in 0..1, drawn from the digest of its input, for sampled reviews
 */
public record ReleaseFacts(String policyState, BigDecimal sample) {}
