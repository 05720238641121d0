/**
 * The benchmark: jdhclient beside the other DHCP clients of Debian, in one lab, in turn.
 *
 * <p>Comes in: how many rounds, which families, clients and scenarios. Goes out: tables of medians
 * in Markdown, and a drawing of them. What is measured is seen from outside the client: by a
 * listener on rtnetlink, a capture at the bridge and a cgroup. It knows of each client no more than
 * how it is started, and that in one place, {@link org.jdhclient.bench.client.Contenders}.
 */
package org.jdhclient.bench;
