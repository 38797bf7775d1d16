package io.leadbridge.lead;

/** How large an account is to the seller. */
public enum AccountTier {
    STRATEGIC,
    ENTERPRISE,
    MID_MARKET,
    SMB
}
