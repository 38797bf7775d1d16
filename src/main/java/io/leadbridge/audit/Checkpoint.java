package io.leadbridge.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What all lanes had sealed at some time, as one tree over their batches; in the text form of a transparency log's checkpoint (C2SP
 * tlog-checkpoint), with the time and the heads of the lanes as extension lines.
 *
 * @param origin the name of the log
 * @param number from 1
 * @param treeSize how many batches there were
 * @param root of the tree over them
 * @param heads of all lanes that have sealed anything, by lane
 */
public record Checkpoint(String origin, long number, long treeSize, Hash root, Instant at, List<LaneHead> heads) {

    public Checkpoint {
        heads = List.copyOf(heads);
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder(256)
                .append(origin)
                .append('\n')
                .append(treeSize)
                .append('\n')
                .append(base64(root))
                .append("\ncheckpoint ")
                .append(number)
                .append(' ')
                .append(at)
                .append('\n');
        for (LaneHead head : heads) {
            text.append("lane ")
                    .append(head.lane())
                    .append(' ')
                    .append(head.number())
                    .append(' ')
                    .append(base64(head.hash()))
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads the text back; empty where it is none, or not written as {@link #text} writes it. */
    public static Optional<Checkpoint> parse(String text) {
        try {
            String[] lines = text.split("\n", -1);
            String[] when = lines[3].split(" ", -1);
            List<LaneHead> heads = new ArrayList<>();
            for (int i = 4; i < lines.length - 1; i++) {
                String[] head = lines[i].split(" ", -1);
                heads.add(new LaneHead(Integer.parseInt(head[1]), Long.parseLong(head[2]), hash(head[3])));
            }
            var read = new Checkpoint(
                    lines[0],
                    Long.parseLong(when[1]),
                    Long.parseLong(lines[1]),
                    hash(lines[2]),
                    Instant.parse(when[2]),
                    heads);
            return read.text().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(Hash hash) {
        return Base64.getEncoder().encodeToString(hash.bytes());
    }

    private static Hash hash(String base64) {
        return Hash.of(Base64.getDecoder().decode(base64));
    }
}
