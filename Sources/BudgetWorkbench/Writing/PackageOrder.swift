/// What is to be written of each draft, and where.
package struct PackageOrder: Sendable {
  /// The folder.
  package var out: String
  /// Also over files that somebody has edited since they were written.
  package var overwrites = false
  /// Only what has changed since it was written.
  package var changed = false
  package var certificate = false
  /// Files besides the usual three.
  package var extras: [PackageExtra] = []
  package var wishes = DocumentWishes()

  package init(out: String) { self.out = out }
}
