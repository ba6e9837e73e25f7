@testable import BudgetWorkbench

extension PackageFile {
  /// All that it puts, together.
  func bytes() throws -> [UInt8] {
    let kept = Kept()
    try write { kept.bytes += $0 }
    return kept.bytes
  }

  private final class Kept {
    var bytes: [UInt8] = []
  }
}
