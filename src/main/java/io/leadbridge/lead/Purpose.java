package io.leadbridge.lead;

/** What personal data is used for, and a person may object to. */
public enum Purpose {
    SALES_CONTACT,
    MARKETING_EMAIL,
    PHONE,
    PROFILING,
    AUTOMATED_DECISION
}
