/// What can go wrong while a package is written or read: a C library ran out of memory, or the
/// bytes are no package.
public enum OfficeError: Error, Equatable, Sendable {
  /// libxml2 refused a call, which is named, or an element that was begun is not ended.
  case xml(String)
  /// libdeflate or zlib refused a call, or an archive is damaged or cannot hold what it should; carries a
  /// message, or names the call.
  case zip(String)
}
