import Dispatch
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Many pieces of work on a number of threads, each piece on one of them. The pieces begin in their
/// order, and their values are taken in it, whichever is ready first.
package enum Crew {
  /// `take` is called on the calling thread, with how many pieces are done by then. Where the system
  /// gives no threads, that thread does the work.
  package static func work<Element: Sendable, Value: Sendable>(
    through elements: [Element], jobs: Int,
    _ transform: @escaping @Sendable (Int, Element) -> Value,
    take: (_ index: Int, _ value: Value, _ done: Int) -> Void
  ) {
    let bench = CrewBench<Value>(count: elements.count)
    let threads = CrewThread.start(jobs > 1 ? min(jobs, elements.count) : 0) {
      while let index = bench.next() {
        bench.put(OwnThread.keeping { transform(index, elements[index]) }, at: index)
      }
    }
    if threads.isEmpty {
      while let index = bench.next() {
        take(index, OwnThread.keeping { transform(index, elements[index]) }, index + 1)
      }
      return
    }
    for index in elements.indices {
      let (value, done) = bench.take(index)
      take(index, value, done)
    }
    for thread in threads { thread.join() }
  }

  /// The values, in the order of the elements.
  package static func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    var values: [Value] = []
    work(through: elements, jobs: jobs) {
      transform($1)
    } take: { _, value, _ in
      values.append(value)
    }
    return values
  }
}

/// What is still to do, and what was done and is not yet taken.
private final class CrewBench<Value: Sendable>: Sendable {
  private struct State {
    var begun = 0
    var done = 0
    var values: [Int: Value] = [:]
  }

  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)
  private let count: Int

  init(count: Int) { self.count = count }

  func next() -> Int? {
    state.withLock { state in
      guard state.begun < count else { return nil }
      state.begun += 1
      return state.begun - 1
    }
  }

  func put(_ value: Value, at index: Int) {
    state.withLock { state in
      state.values[index] = value
      state.done += 1
    }
    arrived.signal()
  }

  /// Waits for it; called for one index after the other.
  func take(_ index: Int) -> (value: Value, done: Int) {
    while true {
      let found = state.withLock { state in
        state.values.removeValue(forKey: index).map { (value: $0, done: state.done) }
      }
      if let found { return found }
      arrived.wait()
    }
  }
}

/// A thread of the system: Dispatch would try for ever to start one that it is refused.
private struct CrewThread {
  private let thread: pthread_t
  /// As deep as the stack of the main thread usually is.
  private static let stack = 8 << 20

  /// Up to `count`, as far as the system gives them.
  static func start(_ count: Int, _ work: @escaping @Sendable () -> Void) -> [CrewThread] {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stack)
    var threads: [CrewThread] = []
    for _ in 0..<count {
      let box = Unmanaged.passRetained(Box(work))
      #if canImport(Glibc)
        var thread = pthread_t()
        let code = pthread_create(&thread, &attributes, run, box.toOpaque())
        let started: pthread_t? = code == 0 ? thread : nil
      #else
        var started: pthread_t?
        if pthread_create(&started, &attributes, run, box.toOpaque()) != 0 { started = nil }
      #endif
      guard let started else {
        box.release()
        break
      }
      threads.append(CrewThread(thread: started))
    }
    return threads
  }

  func join() { pthread_join(thread, nil) }

  private final class Box {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  #if canImport(Glibc)
    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      { box in
        if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
        return nil
      }
  #else
    private static let run: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { box in
        Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work()
        return nil
      }
  #endif
}
