package io.leadbridge.assignment;

/** What a rep does in the sales process. */
public enum SalesRole {
    SDR,
    BDR,
    AE,
    AM,
    CSM,
    PARTNER_MANAGER
}
