package org.jdhclient.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jdhclient.bench.client.Contender;
import org.jdhclient.bench.client.Protocol;
import org.jdhclient.bench.result.Results;
import org.jdhclient.bench.result.Sample;
import org.jdhclient.bench.result.Scenario;
import org.jdhclient.lab.cell.LabException;

/** All rounds: in each, every client once in every scenario, one beside the other. */
final class Campaign {
  /**
   * Where most of the time is waiting, the runs of a round overlap; their beginnings, when they
   * compute, are so far apart.
   */
  private static final Duration APART = Duration.ofMillis(800);

  private final List<Contender> contenders;
  private final List<Scenario> scenarios;
  private final Results results;
  private final Consumer<String> narrator;

  /**
   * @param narrator is told what goes on, a line at a time
   */
  Campaign(
      List<Contender> contenders,
      List<Scenario> scenarios,
      Results results,
      Consumer<String> narrator) {
    this.contenders = List.copyOf(contenders);
    this.scenarios = List.copyOf(scenarios);
    this.results = results;
    this.narrator = narrator;
  }

  void round(int round) {
    for (var protocol : Protocol.values()) {
      var ofOne = contenders.stream().filter(each -> each.protocol() == protocol).toList();
      if (!ofOne.isEmpty()) {
        round(ofOne, round);
      }
    }
  }

  /** Of one protocol: who shares a client's pages with another of it would seem smaller. */
  private void round(List<Contender> ofOne, int round) {
    if (scenarios.contains(Scenario.INIT) || scenarios.contains(Scenario.INIT_REBOOT)) {
      ofOne.forEach(contender -> initAndReboot(contender, round));
    }
    for (var overlapping : List.of(Scenario.PING_CHECK, Scenario.REST, Scenario.FLOOD)) {
      if (scenarios.contains(overlapping)) {
        overlap(overlapping, suited(overlapping, ofOne), round);
      }
    }
    if (scenarios.contains(Scenario.CROWD)) {
      suited(Scenario.CROWD, ofOne)
          .forEach(each -> take(Scenario.CROWD, each, round, Crowd.measure(each, Scenario.GUESTS)));
    }
  }

  private static List<Contender> suited(Scenario scenario, List<Contender> contenders) {
    return contenders.stream().filter(scenario::suits).toList();
  }

  /** The one is the other's past. */
  private void initAndReboot(Contender contender, int round) {
    try (var bed = Bed.open(contender, Scenario.INIT)) {
      take(Scenario.INIT, contender, round, bed.measure());
      if (scenarios.contains(Scenario.INIT_REBOOT) && Scenario.INIT_REBOOT.suits(contender)) {
        take(Scenario.INIT_REBOOT, contender, round, bed.measureAgain());
      }
    } catch (LabException e) {
      take(Scenario.INIT, contender, round, Sample.failed("no bed for it: " + e.getMessage()));
    }
  }

  private void overlap(Scenario scenario, List<Contender> suited, int round) {
    var threads = Executors.newCachedThreadPool();
    try {
      var runs = new ArrayList<CompletableFuture<Void>>();
      for (var contender : suited) {
        runs.add(run(scenario, contender, round, threads));
        LockSupport.parkNanos(APART.toNanos());
      }
      runs.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private CompletableFuture<Void> run(
      Scenario scenario, Contender contender, int round, Executor threads) {
    return CompletableFuture.runAsync(
        () -> take(scenario, contender, round, alone(scenario, contender)), threads);
  }

  private static Sample alone(Scenario scenario, Contender contender) {
    try (var bed = Bed.open(contender, scenario)) {
      return switch (scenario) {
        case REST -> bed.measureAtRest();
        case FLOOD -> bed.measureInFlood();
        case INIT, INIT_REBOOT, PING_CHECK, CROWD -> bed.measure();
      };
    } catch (LabException e) {
      return Sample.failed("no bed for it: " + e.getMessage());
    }
  }

  private void take(Scenario scenario, Contender contender, int round, Sample sample) {
    results.add(scenario, contender, round, sample);
    var metric = scenario.headline();
    var outcome =
        sample.value(metric).stream()
            .mapToObj(value -> Math.round(value) + " " + metric.unit())
            .findFirst()
            .orElse(sample.failure());
    narrator.accept(
        "round %d, %s, %s: %s %s"
            .formatted(
                round, scenario.label(), contender.protocol().title(), contender.name(), outcome));
  }
}
