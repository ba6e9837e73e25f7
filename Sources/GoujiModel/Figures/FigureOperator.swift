/// What the figure language computes out of figures. This is the one table of operators: how many
/// figures one takes, of which kinds, what comes out, and what it is called. `FigureArithmetic`
/// gives the values.
package enum FigureOperator: String, CaseIterable, Sendable {
  case plus = "+"
  case minus = "-"
  /// 占比(a, b): a ÷ b.
  case share = "占比"
  /// 增幅(a, b): (a − b) ÷ b.
  case growth = "增幅"
  case absolute = "绝对值"
  case least = "取小"
  case greatest = "取大"
  /// 得分(权重, 比率): their product, rounded to two decimals.
  case score = "得分"
  /// 平均(金额, 个数): an amount per head, rounded to the 分; of numbers that are no money, such as
  /// scores, to two decimals.
  case average = "平均"

  /// How many figures it takes.
  package var arity: Int {
    switch self {
    case .absolute: 1
    default: 2
    }
  }

  /// Written between its figures, not before them in brackets.
  package var isSign: Bool { self == .plus || self == .minus }

  /// A quotient of amounts, to which the rules for shares in print apply.
  package var isRate: Bool { self == .share || self == .growth }

  /// What comes out of figures of these kinds; nil where they do not go together.
  package func result(of kinds: [FigureKind]) -> FigureKind? {
    switch self {
    case .plus, .minus, .least, .greatest: return kinds[0] == kinds[1] ? kinds[0] : nil
    case .share, .growth: return kinds[0] == kinds[1] && kinds[0] != .share ? .share : nil
    case .absolute: return kinds[0]
    case .score:
      return (kinds[0] == .count || kinds[0] == .quantity) && kinds[1] == .share ? .quantity : nil
    case .average:
      guard kinds[1] == .count, kinds[0] != .share else { return nil }
      return kinds[0] == .amount ? .amount : .quantity
    }
  }

  /// How each figure enters, as a trace shows it.
  package var roles: [String] {
    switch self {
    case .plus: ["+", "+"]
    case .minus: ["+", "-"]
    case .share, .average: ["", "÷"]
    case .growth: ["", "基数"]
    case .score: ["", "×"]
    case .absolute: [""]
    case .least, .greatest: ["", ""]
    }
  }

  /// For a department it is the sum of what it is for each unit, where its figures are.
  package var isAdditive: Bool { isSign }
}
