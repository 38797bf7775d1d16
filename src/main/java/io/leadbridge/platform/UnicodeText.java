package io.leadbridge.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Text that can be stored and sent back: PostgreSQL keeps no NUL, and half a surrogate pair has no UTF-8 form. */
final class UnicodeText {

    static final String CURE = "holds a NUL or half a surrogate pair; send text of Unicode characters";

    /** How the error of a name begins. */
    static final String NAME = "has a field whose name ";

    private UnicodeText() {}

    static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Every text and every name in a document that is not whole. */
    static List<FieldError> errors(JsonNode document) {
        List<FieldError> errors = new ArrayList<>();
        collect(document, "", errors);
        return errors;
    }

    private static void collect(JsonNode node, String pointer, List<FieldError> errors) {
        if (node.isTextual() && !isWhole(node.textValue())) {
            errors.add(new FieldError(pointer, CURE));
        }
        for (var member : node.properties()) {
            if (isWhole(member.getKey())) {
                collect(member.getValue(), FieldError.child(pointer, member.getKey()), errors);
            } else {
                errors.add(new FieldError(pointer, NAME + CURE));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, errors);
        }
    }
}
