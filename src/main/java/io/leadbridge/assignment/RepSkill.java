package io.leadbridge.assignment;

/**
 * Something a rep declared to know.
 *
 * @param level 1 (basic) to 5 (expert)
 */
public record RepSkill(String skillCode, int level) {}
