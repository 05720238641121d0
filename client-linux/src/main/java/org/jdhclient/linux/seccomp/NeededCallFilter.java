package org.jdhclient.linux.seccomp;

import static org.jdhclient.linux.bpf.BpfInstruction.answer;
import static org.jdhclient.linux.bpf.BpfInstruction.loadWord;
import static org.jdhclient.linux.bpf.BpfInstruction.skipIfClear;
import static org.jdhclient.linux.bpf.BpfInstruction.skipUnlessEqual;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.bpf.BpfInstruction;

/**
 * Lets pass the system calls that a client's native executable makes, and refuses all others.
 *
 * <p>It is of a process with one thread, in which no code is compiled: no other thread or process
 * is started, and no memory becomes executable.
 */
final class NeededCallFilter {
  /** Offsets in struct seccomp_data of linux/seccomp.h; of an argument, its lower half. */
  static final int SECOND_ARGUMENT = 24;

  static final int THIRD_ARGUMENT = 32;

  /** asm-generic/ioctls.h: how much there is to be read, and whether something is a terminal. */
  static final int FIONREAD = 0x541b;

  static final int TCGETS = 0x5401;

  /** asm-generic/mman-common.h. */
  static final int PROT_EXEC = 4;

  private static final BpfInstruction PASS = answer(SystemCallFilter.SECCOMP_RET_ALLOW);

  /** Whatever is made of memory, it is not executed. */
  private static final List<BpfInstruction> DATA_ONLY =
      List.of(loadWord(THIRD_ARGUMENT), skipIfClear(PROT_EXEC), SystemCallFilter.refuse(), PASS);

  /**
   * Nothing is changed by ioctl: no word put into the terminal from which the client was called.
   */
  private static final List<BpfInstruction> QUESTIONS_ONLY =
      List.of(
          loadWord(SECOND_ARGUMENT),
          skipUnlessEqual(FIONREAD),
          PASS,
          skipUnlessEqual(TCGETS),
          PASS,
          SystemCallFilter.refuse());

  private NeededCallFilter() {}

  /** The program for an architecture, over struct seccomp_data. */
  static List<BpfInstruction> on(Architecture architecture) {
    var program = new ArrayList<>(SystemCallFilter.refusedNumbers(architecture));
    for (var call : NeededCall.values()) {
      call.number(architecture).ifPresent(number -> program.addAll(answerTo(call, number)));
    }
    int socket = SystemCall.SOCKET.number(architecture).orElseThrow();
    program.addAll(to(socket, SystemCallFilter.familiesInUse()));
    program.add(SystemCallFilter.refuse());
    return List.copyOf(program);
  }

  private static List<BpfInstruction> answerTo(NeededCall call, int number) {
    return switch (call) {
      case MMAP, MPROTECT -> to(number, DATA_ONLY);
      case IOCTL -> to(number, QUESTIONS_ONLY);
      default -> to(number, List.of(PASS));
    };
  }

  /**
   * @param answers to a call; something is answered in any case
   */
  private static List<BpfInstruction> to(int number, List<BpfInstruction> answers) {
    var program = new ArrayList<BpfInstruction>();
    program.add(skipUnlessEqual(number, answers.size()));
    program.addAll(answers);
    return program;
  }
}
