package org.jdhclient.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jdhclient.address.Family;
import org.jdhclient.lab.cell.Cell;
import org.jdhclient.lab.cell.Running;

/** Ends all clients, and looks at what they leave. */
final class Farewell {
  /** A client, or a zombie of one; the cell's first process, which is none, reaps nobody. */
  private static final Pattern LEFT_OVER =
      Pattern.compile("(?m)^ *(\\d+ +[^Z ]\\S* .*dhclient|(?!1 )\\d+ +Z).*$");

  private static final String PROCESSES = "ps -e -o ppid=,stat=,comm=";
  private static final String FILES =
      "find /run -xdev -path '/run/cell*' -prune -o -name '*dhclient*' -type f -print;"
          + " find /etc /var/lib/dhcp -name '*.jdhclient-*'";

  private final List<Tenant> tenants;
  private final Watch watch;

  Farewell(List<Tenant> tenants, Watch watch) {
    this.tenants = tenants;
    this.watch = watch;
  }

  /** Some give their leases back, and some only end. */
  void bid() {
    for (var family : Family.values()) {
      var commands = new ArrayList<Running>();
      for (var tenant : tenants) {
        commands.add(tenant.jdhclient(family, commands.size() % 2 == 0 ? "-r" : "-x"));
      }
      for (int i = 0; i < commands.size(); i++) {
        int status = commands.get(i).awaitExit();
        if (status != 0) {
          watch.complain(tenants.get(i), "ended with status " + status + ":\n" + commands.get(i));
        }
      }
    }
    tenants.forEach(this::lookAround);
  }

  private void lookAround(Tenant tenant) {
    var processes = tenant.cell().shell(PROCESSES).orThrow().out();
    demand(!LEFT_OVER.matcher(processes).find(), tenant, "processes are left:\n" + processes);
    var files = tenant.cell().shell(FILES).orThrow().out();
    demand(files.isEmpty(), tenant, "files are left:\n" + files);
    for (var family : Family.values()) {
      var addresses = tenant.addresses(family);
      demand(addresses.isEmpty(), tenant, "addresses are left: " + addresses);
    }
    demand(tenant.routes().isEmpty(), tenant, "routes are left: " + tenant.routes());
    var resolvConf = tenant.resolvConf();
    demand(
        resolvConf.equals(Cell.FIRST_RESOLV_CONF), tenant, "resolv.conf is left:\n" + resolvConf);
  }

  private void demand(boolean holds, Tenant tenant, String what) {
    if (!holds) {
      watch.complain(tenant, what);
    }
  }
}
