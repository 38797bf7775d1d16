package io.leadbridge.rules;

/**
 * A person has to look at the lead.
 *
 * @param blocking whether the lead waits until they have
 */
public record ReviewDemand(String kind, boolean blocking) {}
