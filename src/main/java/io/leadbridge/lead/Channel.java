package io.leadbridge.lead;

/** Where a signal came from. */
public enum Channel {
    WEB,
    EMAIL,
    EVENT,
    CALL,
    CHAT,
    PRODUCT,
    SUPPORT,
    INTENT_PROVIDER,
    PARTNER
}
