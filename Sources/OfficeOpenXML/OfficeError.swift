/// What can go wrong while a package is written or read: a C library ran out of memory, or the
/// bytes are no package.
package enum OfficeError: Error, Equatable, Sendable {
  /// libzip refused a call; carries its own message.
  case zip(String)
}
