internal import CLibZip

enum LibZip {
  /// To be called before libzip opens anything. Its `zip_open_from_source` fills two static variables
  /// on the first call, one after the other (zip_open.c, libzip 1.7.3): a second thread that comes in
  /// between is told that its memory cannot be written (ZIP_ER_RDONLY).
  static func start() { _ = once }

  static func message(of archive: OpaquePointer) -> String {
    zip_strerror(archive).map { String(cString: $0) } ?? "unknown"
  }

  private static let once: Void = {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { return }
    if let archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) {
      zip_discard(archive)
    } else {
      zip_source_free(source)
    }
  }()
}
