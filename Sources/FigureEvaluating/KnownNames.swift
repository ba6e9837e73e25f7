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
  /// 支出功能分类; empty where the code has no name.
  package func functionName(_ code: String) -> String {
    references.functionNames.name(code) { classification.functionName(code) }
  }

  /// 部门预算支出经济分类; empty where the code has no name.
  package func economicName(_ code: String) -> String {
    references.economicNames.name(code) { classification.economicName(code) }
  }
}
