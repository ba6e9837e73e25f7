/// Who wrote the package, as the files themselves say it.
package enum Program {
  package static let name = "Gouji"
  package static let version = "0.16"
}
