/** Tests of the platform, and the PostgreSQL that all integration tests use. */
@NullMarked
package io.leadbridge.platform;

import org.jspecify.annotations.NullMarked;
