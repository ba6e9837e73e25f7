/// Which files a package has besides the usual three, and what is asked of its document.
package struct PackageWish: Equatable, Sendable {
  package var certificate = false
  package var extras: [PackageExtra] = []
  package var document = DocumentWishes()

  /// The usual three alone.
  package init() {}
}
