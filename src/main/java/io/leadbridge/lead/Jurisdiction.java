package io.leadbridge.lead;

/** Whose privacy law protects the person. */
public enum Jurisdiction {
    EU,
    UK,
    CH,
    US_CA,
    US_OTHER,
    BR,
    OTHER
}
