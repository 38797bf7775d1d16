package io.leadbridge.identity.store;

import io.leadbridge.identity.Secrets;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Secrets of the platform's strongest source, and passwords as bcrypt hashes. */
@Singleton
class RandomSecrets implements Secrets {

    private static final int COST = 11;
    private static final int LONGEST_BYTES = 72;
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private final SecureRandom random = new SecureRandom();

    /** What a password is compared with where there is none; made at the first use, for it takes its time. */
    private volatile String nobody = "";

    @Override
    public String token() {
        return "lbt_" + random(TOKEN_BYTES);
    }

    @Override
    public String oneTimePassword() {
        return random(PASSWORD_BYTES);
    }

    private String random(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    @Override
    public boolean matches(String password, Optional<String> hash) {
        // bcrypt would ignore what lies behind, so that a longer password matched as well
        boolean whole = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
        boolean matches = BcryptUtil.matches(whole ? password : "", hash.orElseGet(this::nobody));
        return matches && whole && hash.isPresent();
    }

    private String nobody() {
        if (nobody.isEmpty()) {
            nobody = hash(oneTimePassword());
        }
        return nobody;
    }
}
