package io.leadbridge.identity;

import java.util.Optional;

/** Makes secrets nobody can guess, and keeps passwords so that nobody can read them. */
public interface Secrets {

    /** The secret of a new token: a prefix by which scanners know it, and 256 random bits. */
    String token();

    /** A password for one use. */
    String oneTimePassword();

    /** By bcrypt. */
    String hash(String password);

    /** Takes the same time whether there is a hash or not, so that nobody learns which accounts exist. */
    boolean matches(String password, Optional<String> hash);
}
