package io.leadbridge.decision.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.kernel.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON Schema cannot say of a request: sane times, known countries, zones and currencies, ids that stand once. */
final class RequestChecks {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Set<String> CURRENCIES = currencies();
    private static final Set<String> COUNTRIES = countries();

    private final List<FieldError> errors = new ArrayList<>();
    private final Instant decidedAt;

    private RequestChecks(Instant decidedAt) {
        this.decidedAt = decidedAt;
    }

    static List<FieldError> check(JsonNode document, Instant decidedAt) {
        var checks = new RequestChecks(decidedAt);
        checks.lead(document.path("lead"));
        checks.account(document.path("account"));
        checks.events(document.path("signals"), "/signals", "occurredAt");
        checks.events(document.path("scores"), "/scores", "scoredAt");
        checks.eventIds(document.path("signals"));
        return checks.errors;
    }

    private void lead(JsonNode lead) {
        past(lead, "/lead/", "recycledAt");
        time(lead, "/lead/", "coolOffUntil");
        past(lead, "/lead/", "humanDecidedAt");
        String country = lead.path("country").textValue();
        if (country != null && !COUNTRIES.contains(country)) {
            error(
                    "/lead/country",
                    "must be an ISO 3166-1 alpha-2 country code such as DE; leave it out when not known");
        }
        String zone = lead.path("timeZone").textValue();
        if (zone != null && !isZone(zone)) {
            error("/lead/timeZone", "must be an IANA time zone such as Europe/Berlin");
        }
        String currency = lead.path("annualRevenue").path("currency").textValue();
        if (currency != null && !CURRENCIES.contains(currency)) {
            error("/lead/annualRevenue/currency", "must be an ISO 4217 currency code such as EUR");
        }
    }

    private void account(JsonNode account) {
        time(account, "/account/", "ownerAbsentUntil");
        past(account, "/account/", "lastOwnerActivityAt");
        past(account, "/account/", "recentOwnerTouchedAt");
        time(account.path("dealRegistration"), "/account/dealRegistration/", "expiresAt");
    }

    private void events(JsonNode events, String pointer, String name) {
        for (int i = 0; i < events.size(); i++) {
            past(events.get(i), pointer + "/" + i + "/", name);
        }
    }

    private void eventIds(JsonNode signals) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < signals.size(); i++) {
            if (!seen.add(signals.get(i).path("eventId").asText())) {
                error("/signals/" + i + "/eventId", "stands twice; an event counts once");
            }
        }
    }

    /** A time that has come, give or take what clocks differ. */
    private void past(JsonNode object, String parent, String name) {
        Instant instant = time(object, parent, name);
        if (instant != null && instant.isBefore(LATEST) && instant.isAfter(decidedAt.plus(CLOCK_SKEW))) {
            error(parent + name, "lies more than 5 minutes after the decision time");
        }
    }

    /** Any time, if one is given. */
    private @Nullable Instant time(JsonNode object, String parent, String name) {
        String text = object.path(name).textValue();
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Fields.parse(text);
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                error(parent + name, "must lie in the years 1970 to 2099");
            }
            return instant;
        } catch (DateTimeParseException e) {
            error(parent + name, "must be an instant such as 2026-11-02T08:40:00Z, without a leap second");
            return null;
        }
    }

    private void error(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** With Kosovo, whose code the standard leaves to users and CRMs have long had. */
    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return codes;
    }

    private static Set<String> currencies() {
        Set<String> codes = new HashSet<>();
        Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
        return codes;
    }
}
