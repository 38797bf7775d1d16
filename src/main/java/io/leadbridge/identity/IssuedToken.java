package io.leadbridge.identity;

/** A new token with its secret. */
public record IssuedToken(Token token, String secret) {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "token " + token.id();
    }
}
