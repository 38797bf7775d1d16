package io.leadbridge.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that no other user of the machine may read, where the file system knows users. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** An empty file, in place of one of the same name. */
    public static Path create(Path file) throws IOException {
        Files.deleteIfExists(file);
        return restrict(Files.createFile(file), "rw-------");
    }

    /** A folder of ours; one that was there before is closed, too. */
    public static Path folder(Path folder) throws IOException {
        return restrict(Files.createDirectories(folder), "rwx------");
    }

    /** A folder somebody chose: made private when it is new, left as it is when it was there, for it may hold other things. */
    static Path chosenFolder(Path folder) throws IOException {
        return Files.isDirectory(folder) ? folder : folder(folder);
    }

    private static Path restrict(Path path, String permissions) throws IOException {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions))
                : path;
    }
}
