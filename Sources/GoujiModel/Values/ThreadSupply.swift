import Dispatch

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether the system gives the program more threads. Where it gives none, Dispatch would try again
/// for ever; work is then done one after the other, on the thread that asks for it.
enum ThreadSupply {
  /// Not where work is to keep to its thread.
  static var isPlentiful: Bool { givesThreads && !OwnThread.isKept }

  private static let givesThreads = isFarFromLimits || canStart(needed)

  /// For every processor, and for all that may wait for one another.
  private static var needed: Int { Processors.ofMachine + 12 }

  /// A limit beyond this is hardly ever reached, and not worth the trial.
  private static let far = 2_000

  private static var isFarFromLimits: Bool {
    // For the superuser the system does not count.
    if geteuid() != 0 {
      var limit = rlimit()
      guard getrlimit(processes, &limit) == 0,
        limit.rlim_cur >= rlim_t(far)
      else { return false }
    }
    return groupLimit.map { $0 >= far } ?? true
  }

  #if canImport(Glibc)
    private static let processes = __rlimit_resource_t(__RLIMIT_NPROC.rawValue)
  #else
    private static let processes = RLIMIT_NPROC
  #endif

  /// What the control group of a container allows; nil where it sets no limit.
  private static var groupLimit: Int? {
    let descriptor = open("/sys/fs/cgroup/pids.max", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 24)
    let count = read(descriptor, &bytes, bytes.count)
    return Int(String(decoding: bytes.prefix(max(count - 1, 0)), as: UTF8.self))
  }

  /// Starts so many threads at once, and ends them.
  private static func canStart(_ count: Int) -> Bool {
    let gate = DispatchSemaphore(value: 0)
    let argument = Unmanaged.passUnretained(gate).toOpaque()
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      let wait: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { gate in
        gate.map { Unmanaged<DispatchSemaphore>.fromOpaque($0).takeUnretainedValue().wait() }
        return nil
      }
      if pthread_create(&thread, nil, wait, argument) != 0 { break }
      threads.append(thread)
    }
    for _ in threads { gate.signal() }
    for thread in threads { pthread_join(thread, nil) }
    return threads.count == count
  }
}
