import GoujiModel
internal import Synchronization

/// Names of codes, looked up for the first engine that asks: tables ask for the same ones again and
/// again.
final class KnownNames: Sendable {
  private let known = Mutex<NameTable<String>>([:])

  func name(_ code: String, _ find: () -> String?) -> String {
    known.withLock { known in
      if let name = known[code] { return name }
      let name = find() ?? ""
      known[code] = name
      return name
    }
  }
}

extension FigureEngine {
  /// In the classification that it is a code of; empty where the code has no name.
  package func codeName(_ code: String) -> String {
    references.codeNames.name(code) { classification.name(of: code) }
  }
}
