package io.leadbridge.privacy;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a person, in the one form it is compared in.
 *
 * @param value as {@link Kind} writes it
 */
public record Identity(Kind kind, String value) {

    /** What sort of name a person is known by; better ones first. */
    public enum Kind {
        /** Lower case, without spaces around it. */
        EMAIL,
        /** Digits, after a plus where there was one. */
        PHONE,
        /** The source system and the id it gave, apart by a line break. */
        EXTERNAL_ID,
        /** The same id, whoever gave it. */
        ANY_EXTERNAL_ID,
        /** One input, of which nobody is known. */
        INPUT
    }

    /** What looks the same to people is the same here, too: wide letters, and spaces that do not break. */
    public static Identity email(String address) {
        return new Identity(
                Kind.EMAIL,
                Normalizer.normalize(address, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    public static Identity phone(String number) {
        var digits = new StringBuilder(number.strip().startsWith("+") ? "+" : "");
        number.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return new Identity(Kind.PHONE, digits.toString());
    }

    /**
     * The id a source system gave.
     *
     * @param sourceSystem null where none was named, which is a source of its own
     */
    public static Identity externalId(@Nullable String sourceSystem, String externalId) {
        return new Identity(Kind.EXTERNAL_ID, (sourceSystem == null ? "" : sourceSystem) + "\n" + externalId);
    }

    public static Identity anyExternalId(String externalId) {
        return new Identity(Kind.ANY_EXTERNAL_ID, externalId);
    }

    public static Identity input(String digest) {
        return new Identity(Kind.INPUT, digest);
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "Identity[" + kind + "]";
    }
}
