package io.leadbridge.policy.store;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Pins the files of a release anew: writes their digests into its policy file, and changes nothing else in it. */
final class Pins {

    private static final Pattern PIN =
            Pattern.compile("(?<path>- path: *(?<file>\\S+)\\s*\\n\\s*digest: *)(?<digest>\\S*)");

    private Pins() {}

    static void renew(FileTree tree, PolicyVersion version) throws IOException {
        var manifest = tree.top().resolve("policies/" + version + "/" + ReleaseReader.MANIFEST);
        var text = Files.readString(manifest);
        var renewed = new StringBuilder();
        var pins = PIN.matcher(text);
        while (pins.find()) {
            var location = tree.locate(version, pins.group("file"));
            if (location.isEmpty()) {
                throw new IOException(manifest + " pins " + pins.group("file") + ", which does not exist");
            }
            pins.appendReplacement(renewed, "${path}" + Digest.of(tree.read(location.get())));
        }
        Files.writeString(manifest, pins.appendTail(renewed).toString());
    }
}
