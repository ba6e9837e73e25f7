/// What is to be written of each draft, and where.
package struct PackageOrder: Sendable {
  /// The folder.
  package var out: String
  package var wish: PackageWish
  /// Also over files that somebody has edited since they were written.
  package var overwrites = false
  /// Only what has changed since it was written.
  package var changed = false

  package init(out: String, _ wish: PackageWish = PackageWish()) {
    self.out = out
    self.wish = wish
  }
}
