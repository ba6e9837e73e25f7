import GoujiModel

/// Finds the templates of the drafts that a draft names: those who read drafts do not read
/// templates, they are handed this.
package struct TemplateLookup: Sendable {
  private let find: @Sendable (Located<String>, String) -> Outcome<NamedTemplate?>
  private let editions: @Sendable (String) -> Outcome<EditionHistory>
  private let editionHash: @Sendable (String) -> String

  /// `find` is given the name as a draft gives it, and the folder of that draft; `editions` and
  /// `editionHash` that folder.
  package init(
    editions: @escaping @Sendable (String) -> Outcome<EditionHistory> = { _ in Outcome(.shipped) },
    editionHash: @escaping @Sendable (String) -> String = { _ in "" },
    _ find: @escaping @Sendable (Located<String>, String) -> Outcome<NamedTemplate?>
  ) {
    self.editions = editions
    self.editionHash = editionHash
    self.find = find
  }

  /// Editions of the classification that stand beside the templates, and those that ship.
  func editions(beside draft: String) -> Outcome<EditionHistory> { editions(draft) }

  /// Of the files of those that do not ship; empty where there are none.
  func editionHash(beside draft: String) -> String { editionHash(draft) }

  /// Nil, with findings, where it cannot be read.
  func template(_ name: Located<String>, of draft: String) -> Outcome<NamedTemplate?> {
    find(name, draft)
  }
}

/// A template that a draft names. Nothing is decoded that nobody asks for.
package struct NamedTemplate: Sendable {
  /// The template itself first, then what it stands on.
  package let chain: [String]
  /// Ledgers with a file of their own, which the draft is read by.
  package let fileShapes: @Sendable () -> [LedgerShape]
  package let decoded: @Sendable () -> Outcome<Template>
  /// Of its files and those it stands on.
  package let hash: @Sendable () -> String

  package init(
    chain: [String], fileShapes: @escaping @Sendable () -> [LedgerShape],
    hash: @escaping @Sendable () -> String = { "" },
    decoded: @escaping @Sendable () -> Outcome<Template>
  ) {
    self.hash = hash
    self.chain = chain
    self.fileShapes = fileShapes
    self.decoded = decoded
  }
}
