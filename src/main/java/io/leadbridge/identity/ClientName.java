package io.leadbridge.identity;

/** The name of a machine client, of the same form as an account's; several tokens may be the same client's. */
public record ClientName(String value) {

    public ClientName {
        if (!AccountName.isName(value)) {
            throw new IllegalArgumentException("a name is 1 to 63 lower-case letters, digits, '.', '_' or '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
