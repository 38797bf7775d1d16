package io.leadbridge.lead;

/** How well an industry fits what is sold. */
public enum IndustryTier {
    PRIMARY,
    SECONDARY,
    OTHER,
    EXCLUDED
}
