package io.leadbridge.assignment;

/**
 * A language a rep speaks.
 *
 * @param language BCP-47, such as {@code de} or {@code pt-BR}
 */
public record SpokenLanguage(String language, CefrLevel cefrLevel) {

    boolean isA(String primaryLanguage) {
        return language.split("-", 2)[0].equalsIgnoreCase(primaryLanguage);
    }
}
