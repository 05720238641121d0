# Makes a Markdown table of lines "DEBIAN COMPANY PACKAGE ok STEP".
BEGIN {
  steps = split("install|reinstall|upgrade from 0.1|company later|remove|purge", step, "|")
}
$4 == "ok" {
  row = $1 " | " $2
  if (!(row in seen)) {
    seen[row] = 1
    rows[++count] = row
  }
  name = $5
  for (i = 6; i <= NF; i++) name = name " " $i
  done[row, name] = done[row, name] (done[row, name] ? ", " : "") $3
}
END {
  line = "| Debian | with"
  rule = "|---|---"
  for (s = 1; s <= steps; s++) {
    line = line " | " step[s]
    rule = rule "|---"
  }
  print line " |"
  print rule "|"
  for (r = 1; r <= count; r++) {
    line = "| " rows[r]
    for (s = 1; s <= steps; s++) {
      packages = done[rows[r], step[s]]
      line = line " | " (packages == "jdhclient, jdhclient-jvm" ? "both" : packages ? packages : "-")
    }
    print line " |"
  }
}
