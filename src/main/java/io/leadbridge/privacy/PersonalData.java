package io.leadbridge.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Which values of a JSON document are personal, by JSON Pointers (RFC 6901) in which {@code *} stands for every element of an array. */
public final class PersonalData {

    public static final PersonalData NONE = new PersonalData(List.of());

    /** The most pointers a document may be declared to have. */
    public static final int MOST = 100;

    private static final Pattern FORM = Pattern.compile("(/(\\*|[A-Za-z][A-Za-z0-9]{0,63})){1,8}");

    private final List<String> pointers;
    private final PointerTree tree;

    private PersonalData(List<String> pointers) {
        this.pointers = List.copyOf(pointers);
        this.tree = PointerTree.ofPatterns(pointers);
    }

    public static PersonalData of(List<String> pointers) {
        if (pointers.size() > MOST || !pointers.stream().allMatch(PersonalData::isPointer)) {
            throw new IllegalArgumentException("at most " + MOST + " pointers such as /lead/email");
        }
        return new PersonalData(pointers);
    }

    /** Whether a text names fields, one inside the other, such as {@code /signals/*}{@code /eventId}. */
    public static boolean isPointer(String text) {
        return FORM.matcher(text).matches();
    }

    public List<String> pointers() {
        return pointers;
    }

    PointerTree tree() {
        return tree;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalData data && pointers.equals(data.pointers);
    }

    @Override
    public int hashCode() {
        return pointers.hashCode();
    }

    @Override
    public String toString() {
        return pointers.toString();
    }
}
