package io.leadbridge.identity.rest;

import io.leadbridge.identity.Role;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Caller;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Makes callers of those an identity provider vouches for; of the groups it names only those that mean a role count. */
@ApplicationScoped
class OpenIdCallers implements SecurityIdentityAugmentor {

    private static final String SERVICE_ACCOUNT = "service-account-";

    private final Map<String, String> roleOfGroup;
    private final String clientClaim;
    private final String repClaim;

    OpenIdCallers(
            @ConfigProperty(name = "leadbridge.oidc.roles") Optional<Map<String, String>> roleOfGroup,
            @ConfigProperty(name = "leadbridge.oidc.client-claim") String clientClaim,
            @ConfigProperty(name = "leadbridge.oidc.rep-claim") String repClaim) {
        this.roleOfGroup = roleOfGroup.orElse(Map.of());
        this.clientClaim = clientClaim;
        this.repClaim = repClaim;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                                ? known(identity, token)
                                : identity);
    }

    private SecurityIdentity known(SecurityIdentity identity, JsonWebToken token) {
        Set<Role> roles = identity.getRoles().stream().flatMap(this::role).collect(Collectors.toSet());
        String rep = text(token, repClaim);
        if (rep == null) {
            roles.remove(Role.REP); // nobody knows whose leads these would be
        }
        String client = text(token, clientClaim);
        var caller = new Caller(
                new Actor(kind(token, client), "oidc:" + token.getSubject()),
                "oidc:" + (client == null ? token.getSubject() : client),
                Role.words(roles),
                rep == null ? null : new RepId(rep));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Caller.ATTRIBUTE, caller)
                .addRoles(caller.roles())
                .build();
    }

    private Stream<Role> role(String group) {
        return Role.of(roleOfGroup.getOrDefault(group, group)).stream();
    }

    /** A token that a client got for itself (RFC 9068, 2.2) names it as the subject; Keycloak names a service account. */
    private static Actor.Kind kind(JsonWebToken token, @Nullable String client) {
        String name = text(token, "preferred_username");
        return token.getSubject().equals(client) || (name != null && name.startsWith(SERVICE_ACCOUNT))
                ? Actor.Kind.CLIENT
                : Actor.Kind.USER;
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
