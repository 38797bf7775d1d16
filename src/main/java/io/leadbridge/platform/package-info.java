/** What adapters stand on: HTTP problems, JSON, clock, ids, and the embedded PostgreSQL. */
@NullMarked
package io.leadbridge.platform;

import org.jspecify.annotations.NullMarked;
