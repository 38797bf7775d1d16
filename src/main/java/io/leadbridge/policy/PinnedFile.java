package io.leadbridge.policy;

import io.leadbridge.kernel.Digest;

/** One file of a release, and why it is as it is. */
public record PinnedFile(String path, Digest digest, String owner, String reason) {}
