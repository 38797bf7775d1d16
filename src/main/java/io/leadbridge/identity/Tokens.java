package io.leadbridge.identity;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tokens that were ever issued; of each only the digest of its secret is kept. */
public interface Tokens {

    void add(Token token, Digest secret);

    Optional<Token> find(UUID id);

    /** Newest first. */
    Page<Token> list(int limit, @Nullable String cursor);

    /**
     * Ends a token now; one that was revoked before stays as it is.
     *
     * @return false when it was revoked already
     */
    boolean revoke(UUID id, Instant at);

    /** Ends every token of a holder. */
    void revokeAll(AccountName account, Instant at);
}
