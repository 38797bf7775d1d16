package io.leadbridge.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a password must be: long; bcrypt reads 72 bytes of it and no more. */
final class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    private PasswordRules() {}

    /** What is wrong with a new password. */
    static Optional<String> fault(String password, AccountName name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("must have " + SHORTEST + " characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("must have at most " + LONGEST_BYTES + " bytes in UTF-8");
        }
        return password.contains(name.value()) ? Optional.of("must not contain the name") : Optional.empty();
    }
}
