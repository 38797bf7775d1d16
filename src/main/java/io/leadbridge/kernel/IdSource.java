package io.leadbridge.kernel;

import java.util.UUID;

/** Where new ids come from: UUIDs of version 7 (RFC 9562) in production, a fixed sequence in tests. */
@FunctionalInterface
public interface IdSource {

    UUID next();
}
