/// Whole numbers to be found: one for every atom, near its exact value, such that every sum lies
/// between its bounds.
struct RoundingProblem {
  struct Sum {
    /// Atoms and their factors.
    var atoms: [Int32]
    var factors: [Int32]
    /// 分
    var exact: Int
    /// In last digits.
    var low: Int
    var high: Int
    /// Kept within its bounds whatever else is missed: 收支总计 and the like.
    var isTotal = false
  }

  /// 分 in one last digit.
  var step: Int
  /// 分 of every atom.
  var exact: [Int]
  var sums: [Sum]
}
