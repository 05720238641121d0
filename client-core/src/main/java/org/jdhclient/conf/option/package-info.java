/**
 * The options that an owner may speak of: their names, their spaces, their definitions.
 *
 * <p>In come the tokens of a name or a definition, and values that were worked out elsewhere; out
 * come {@link org.jdhclient.conf.option.OptionName}s, the table of options as the owner has
 * extended it, and the options that are to be sent, those of a space within the one that encloses
 * it. Which statements there are, and how values come about, is not known here.
 */
package org.jdhclient.conf.option;
