package io.leadbridge.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds the field whose number or text is longer than allowed. */
final class TooLarge {

    private TooLarge() {}

    /** Empty where it is the nesting or a name, for which there is no field to name. */
    static Optional<Problem> of(JsonFactory factory, byte[] document) {
        try (JsonParser parser = factory.createParser(document)) {
            return of(parser);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Problem> of(JsonParser parser) throws IOException {
        try {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    parser.getText();
                }
            }
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            String message = String.valueOf(e.getOriginalMessage());
            if (!UnicodeText.isWhole(pointer)) {
                return Optional.empty();
            }
            var bounds = parser.streamReadConstraints();
            if (message.startsWith("Number ")) {
                String most = "has more than " + bounds.getMaxNumberLength() + " digits";
                return Optional.of(
                        problem("A number " + most, pointer, most + "; round it, or write it with an exponent"));
            }
            if (message.startsWith("String ")) {
                String most = "has more than " + bounds.getMaxStringLength() + " characters";
                return Optional.of(problem("A text " + most, pointer, most));
            }
            return Optional.empty();
        }
    }

    private static Problem problem(String detail, String pointer, String message) {
        return new Problem(ProblemType.MALFORMED_JSON, detail + ".", List.of(new FieldError(pointer, message)));
    }
}
