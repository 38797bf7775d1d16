package io.leadbridge.lead;

/** What a lead did. */
public enum SignalType {
    DEMO_REQUEST,
    CONTACT_SALES,
    TRIAL_STARTED,
    PRODUCT_ACTIVATION,
    PRICING_VIEW,
    PAGE_VIEW,
    CHAT_CONVERSATION,
    WEBINAR_ATTENDED,
    CONTENT_DOWNLOAD,
    EMAIL_CLICK,
    EMAIL_OPEN,
    CAREERS_VIEW,
    UNSUBSCRIBE,
    EMAIL_BOUNCED
}
