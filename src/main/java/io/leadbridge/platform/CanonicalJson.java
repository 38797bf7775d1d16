package io.leadbridge.platform;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/** The one form of a JSON document of which a digest is taken: the JSON Canonicalization Scheme, RFC 8785. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** Writes a document canonically; numbers are read as IEEE 754 doubles, as the RFC demands. */
    public static String of(JsonNode node) {
        var out = new StringBuilder(512);
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> writeString(node.textValue(), out);
            case NUMBER -> writeNumber(node, out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL, MISSING -> out.append("null");
            case BINARY, POJO -> throw new IllegalArgumentException("not a JSON document: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        // String.compareTo compares UTF-16 code units, as section 3.2.3 wants
        var members = new TreeMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.put(member.getKey(), member.getValue());
        }
        char separator = '{';
        for (var member : members.entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(node.get(i), out);
        }
        out.append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Character.isSurrogate(c) && !isPaired(text, i)) {
                        throw new IllegalArgumentException("half of a surrogate pair is no character");
                    }
                    if (c < 0x20) {
                        out.append("\\u00").append(c < 0x10 ? "0" : "1").append(Character.forDigit(c & 0xf, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static void writeNumber(JsonNode node, StringBuilder out) {
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            out.append(node.intValue());
            return;
        }
        double value = node.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a JSON number is finite");
        }
        if (value == 0) {
            out.append('0');
            return;
        }
        // the shortest digits that read back as the same double (Schubfach)
        var shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        if (shortest.precision() == 2) {
            // Java writes at least two digits, and near zero one may do: 5e-324, not 4.9e-324
            var one = shortest.round(new MathContext(1));
            shortest = one.doubleValue() == value ? one : shortest;
        }
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        out.append(shortest.signum() < 0 ? "-" : "");
        writeDigits(digits, point, out);
    }

    /** Number::toString of ECMA-262; {@code point} is where the decimal point stands, counted from the first digit. */
    private static void writeDigits(String digits, int point, StringBuilder out) {
        int length = digits.length();
        if (length <= point && point <= 21) {
            out.append(digits).append("0".repeat(point - length));
        } else if (0 < point && point <= 21) {
            out.append(digits, 0, point).append('.').append(digits, point, length);
        } else if (-6 < point && point <= 0) {
            out.append("0.").append("0".repeat(-point)).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (length > 1) {
                out.append('.').append(digits, 1, length);
            }
            out.append('e').append(point > 0 ? "+" : "-").append(Math.abs(point - 1));
        }
    }
}
