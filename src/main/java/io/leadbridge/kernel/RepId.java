package io.leadbridge.kernel;

/** The id of a sales rep as the CRM knows it. */
public record RepId(String value) implements Comparable<RepId> {

    public RepId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a rep id is not blank");
        }
    }

    @Override
    public int compareTo(RepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
