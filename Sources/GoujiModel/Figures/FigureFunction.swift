/// A function of the figure language, as a template writes it: `名(…)`. This is the one table of
/// their names; how each is read stands in `TemplateReading/FigureLanguage`.
package enum FigureFunction: Hashable, Sendable {
  case sum
  case count
  case distinct
  case prior
  case whole
  case listed
  /// Computed out of other figures.
  case operation(FigureOperator)

  package static let all: [FigureFunction] =
    [.sum, .count, .distinct]
    + FigureOperator.allCases.filter { !$0.isSign }.map { .operation($0) }
    + [.prior, .whole, .listed]

  package init?(named name: String) {
    guard let function = Self.all.first(where: { $0.name.sameBytes(as: name) }) else { return nil }
    self = function
  }

  package var name: String {
    switch self {
    case .sum: "合计"
    case .count: "个数"
    case .distinct: "种数"
    case .prior: "上年"
    case .whole: "全部"
    case .listed: "项数"
    case .operation(let operation): operation.rawValue
    }
  }

  /// An example of its use, for a template author who wrote it wrongly.
  package var example: String {
    switch self {
    case .sum: "合计(支出, 支出类型 = 项目支出)"
    case .count: "个数(项目)"
    case .distinct: "种数(支出, 项目)"
    case .prior: "上年(数名)"
    case .whole: "全部(数名)"
    case .listed: "项数(列举名)"
    case .operation(.score): "得分(权重, 占比(甲, 乙))，或 得分(8, 100% - 偏离度)"
    case .operation(.average): "平均(资产净值, 在职人数)"
    case .operation(let operation):
      "\(operation.rawValue)(\(["甲", "乙"].prefix(operation.arity).joined(separator: ", ")))"
    }
  }
}
