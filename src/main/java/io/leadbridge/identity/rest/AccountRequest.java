package io.leadbridge.identity.rest;

import io.leadbridge.identity.Role;
import io.leadbridge.kernel.RepId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account to be made. */
@Schema(name = "AccountRequest")
record AccountRequest(
        @Schema(required = true, pattern = "[a-z0-9][a-z0-9._-]{0,62}") String name,
        @Schema(required = true) List<String> roles,
        @Nullable String repId) {

    Set<Role> roleSet() {
        return roles(roles);
    }

    @Nullable
    RepId rep() {
        return rep(repId);
    }

    /** The schema lets no other words pass. */
    static Set<Role> roles(List<String> words) {
        return words.stream().flatMap(word -> Role.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable RepId rep(@Nullable String repId) {
        return repId == null ? null : new RepId(repId);
    }

    /** How an account shall be. */
    @Schema(name = "AccountChange")
    record AccountChangeRequest(
            @Schema(required = true) List<String> roles,
            @Nullable String repId,
            @Schema(required = true, description = "false lets neither the person nor their tokens in") boolean active,
            @Schema(required = true, description = "The version you read") long version) {}

    /** A password to be chosen. */
    @Schema(name = "PasswordRequest")
    record PasswordRequest(
            @Schema(required = true) String current,
            @Schema(required = true, description = "12 characters or more, at most 72 bytes in UTF-8")
                    String password) {

        /** Says nothing of the passwords. */
        @Override
        public String toString() {
            return "a password to be chosen";
        }
    }
}
