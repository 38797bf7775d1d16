package io.leadbridge.lead;

/** What an account is to the seller. */
public enum AccountType {
    PROSPECT,
    CUSTOMER,
    FORMER_CUSTOMER,
    PARTNER,
    COMPETITOR,
    VENDOR
}
