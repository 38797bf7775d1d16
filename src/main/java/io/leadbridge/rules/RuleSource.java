package io.leadbridge.rules;

/**
 * One file of tables ({@code .dmn}) or guards ({@code .drl}).
 *
 * @param path relative to the house's top folder, such as {@code decision-tables/fit.dmn}
 * @param text its content, decoded as UTF-8
 */
public record RuleSource(String path, String text) {}
