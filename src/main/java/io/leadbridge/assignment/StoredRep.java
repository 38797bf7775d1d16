package io.leadbridge.assignment;

/**
 * A rep as stored.
 *
 * @param version counts the changes, from 1
 */
public record StoredRep(Rep rep, long version) {}
