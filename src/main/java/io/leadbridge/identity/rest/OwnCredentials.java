package io.leadbridge.identity.rest;

import io.leadbridge.identity.Account;
import io.leadbridge.identity.TokenUse;
import io.leadbridge.identity.TokenUse.User;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.Refusals;
import io.leadbridge.platform.RouteProblems;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets in who has a token or an account of Leadbridge's own; what an identity provider signed is left to OpenID Connect. */
@ApplicationScoped
class OwnCredentials implements HttpAuthenticationMechanism {

    private static final int BEFORE_OPENID_CONNECT = 2_000;
    private static final Set<String> CHOOSING_A_PASSWORD = Set.of("/v1/me", "/v1/me/password");

    private final TokenUse tokens;
    private final PasswordCheck passwords;
    private final RouteProblems problems;
    private final boolean openIdConnect;
    private final boolean accounts;

    OwnCredentials(
            TokenUse tokens,
            PasswordCheck passwords,
            RouteProblems problems,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect,
            @ConfigProperty(name = "leadbridge.accounts.enabled") boolean accounts) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.problems = problems;
        this.openIdConnect = openIdConnect;
        this.accounts = accounts;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (isOpen(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        Credentials sent = Credentials.read(context.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (sent == null) {
            boolean foreign = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
            return foreign && !openIdConnect
                    ? Uni.createFrom().failure(Refusals.unauthenticated())
                    : Uni.createFrom().nullItem();
        }
        if (sent instanceof Credentials.Secret secret) {
            return onEventLoop(tokens.find(secret.digest()), OwnCredentials::identity);
        }
        return accounts && sent instanceof Credentials.NameAndPassword login
                ? onEventLoop(
                        passwords.check(login, context.request().remoteAddress().hostAddress()),
                        account -> identity(account, context.normalizedPath()))
                : Uni.createFrom().failure(Refusals.unauthenticated());
    }

    /** What is open to all shall answer also when credentials cannot be checked, as when the database is gone. */
    private static boolean isOpen(String path) {
        return path.equals("/q/health") || path.startsWith("/q/health/") || path.startsWith("/problems/");
    }

    private static SecurityIdentity identity(Optional<User> user) {
        return Callers.identity(Callers.of(user.orElseThrow(Refusals::unauthenticated)));
    }

    private static SecurityIdentity identity(Account account, String path) {
        if (account.mustChangePassword() && !CHOOSING_A_PASSWORD.contains(path)) {
            throw new Problem(
                    ProblemType.PASSWORD_CHANGE_REQUIRED,
                    "This password is for one use: choose your own with PUT /v1/me/password.");
        }
        return Callers.identity(Callers.of(account));
    }

    /** What other threads find out is gone on with where the request is served. */
    private static <T> Uni<SecurityIdentity> onEventLoop(
            CompletionStage<T> found, Function<T, SecurityIdentity> identity) {
        Context eventLoop = Objects.requireNonNull(Vertx.currentContext(), "requests are served on an event loop");
        return Uni.createFrom()
                .emitter(emitter -> found.whenComplete((value, failure) -> eventLoop.runOnContext(ignored -> {
                    if (failure != null) {
                        emitter.fail(
                                failure instanceof CompletionException && failure.getCause() != null
                                        ? failure.getCause()
                                        : failure);
                        return;
                    }
                    try {
                        emitter.complete(identity.apply(value));
                    } catch (RuntimeException e) {
                        emitter.fail(e);
                    }
                })));
    }

    /** A person who opens a page is sent to log in, where OpenID Connect can; everybody else is told how to come back. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean page = HttpMethod.GET.equals(context.request().method())
                && accepted != null
                && accepted.contains("text/html")
                && !context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (openIdConnect && page) {
            return Uni.createFrom().item(false);
        }
        problems.refuse(context, Refusals.unauthenticated());
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", Refusals.BASIC));
    }

    @Override
    public int getPriority() {
        return BEFORE_OPENID_CONNECT;
    }
}
