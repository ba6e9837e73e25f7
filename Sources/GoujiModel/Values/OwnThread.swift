#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work that keeps to the thread on which it began. One of many packages made at once needs no more:
/// its threads would wait for one another, and take the time of the other packages.
package enum OwnThread {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  package static var isKept: Bool { pthread_getspecific(key) != nil }

  /// All that is asked of other threads within `work` is done on this one.
  package static func keeping<Value>(_ work: () throws -> Value) rethrows -> Value {
    let before = pthread_getspecific(key)
    pthread_setspecific(key, UnsafeRawPointer(bitPattern: 1))
    defer { pthread_setspecific(key, before) }
    return try work()
  }
}
