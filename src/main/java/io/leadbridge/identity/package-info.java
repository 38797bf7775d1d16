/** Who may do what: accounts of people, tokens of machines, their roles, and how each proves who it is. */
@NullMarked
package io.leadbridge.identity;

import org.jspecify.annotations.NullMarked;
