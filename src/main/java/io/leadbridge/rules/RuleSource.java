package io.leadbridge.rules;

import java.util.Arrays;

/**
 * One file of tables ({@code .dmn}) or guards ({@code .drl}).
 *
 * @param path relative to the house's top folder, such as {@code decision-tables/fit.dmn}
 */
public record RuleSource(String path, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSource that && path.equals(that.path) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return path;
    }
}
