package io.leadbridge.policy.store;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Pins the files of a release anew: writes their digests into its policy file, and changes nothing else in it. */
final class Pins {

    private static final Pattern PIN =
            Pattern.compile("(?<path>- path: *(?<file>\\S+)\\s*\\n\\s*digest: *)(?<digest>\\S*)");

    private Pins() {}

    /** The paths whose pins changed. */
    static List<String> renew(FileTree tree, PolicyVersion version) throws IOException {
        var changed = new ArrayList<String>();
        var manifest = tree.top().resolve("policies/" + version + "/" + ReleaseReader.MANIFEST);
        var text = Files.readString(manifest);
        var renewed = new StringBuilder();
        var pins = PIN.matcher(text);
        while (pins.find()) {
            var location = tree.locate(version, pins.group("file"));
            if (location.isEmpty()) {
                throw new IOException(manifest + " pins " + pins.group("file") + ", which does not exist");
            }
            var digest = Digest.of(tree.read(location.get())).toString();
            if (!digest.equals(pins.group("digest"))) {
                changed.add(pins.group("file"));
            }
            pins.appendReplacement(renewed, "${path}" + digest);
        }
        if (!changed.isEmpty()) {
            Files.writeString(manifest, pins.appendTail(renewed).toString());
        }
        return changed;
    }
}
