package io.leadbridge.audit;

/**
 * The last batch of a lane.
 *
 * @param number 0 before the first
 * @param hash of the batch; zeros before the first
 */
public record LaneHead(int lane, long number, Hash hash) {}
