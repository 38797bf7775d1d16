package io.leadbridge.identity;

import java.util.regex.Pattern;

/** The name a person logs in with; it stands in the decision log and the journal for ever, so it is no mail address. */
public record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    public AccountName {
        if (!isName(value)) {
            throw new IllegalArgumentException("a name is 1 to 63 lower-case letters, digits, '.', '_' or '-'");
        }
    }

    /** Whether a text has the form of a name, of an account or of a client. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
