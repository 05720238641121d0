package org.jdhclient.script6;

import org.jdhclient.script.ScriptSubject;

/**
 * What is the same in all environments of one interface.
 *
 * @param common its options under the names of DHCPv6
 * @param addressPrefixLength with which scripts are to set addresses; 128, unless the owner insists
 */
public record ScriptSubject6(ScriptSubject common, int addressPrefixLength) {}
