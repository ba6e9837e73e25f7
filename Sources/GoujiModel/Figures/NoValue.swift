/// Why a figure has no value where it stands. It is a case of a figure, not a dash in a text: the
/// template words it (`缺`), a table prints the template's sign for it, and where a sentence needs
/// the number a finding says what this says.
///
/// Source: the laws of the figure language, which `Templates/README.md` states.
package enum NoValue: Error, Hashable, Sendable {
  /// 占比 of nothing, or 平均 over nobody.
  case nothingBelow
  /// 增幅 on, or 占比 of, what is below zero: no rate says anything of it.
  case negativeBase
  /// Neither typed under 上年数 nor given by last year's draft.
  case noPriorFigure(String)
  /// Not typed under 填报, and without a default.
  case notStated(String)
  /// The draft states it for the whole; here it would have to be that of a row.
  case notOfRow(String)
  /// The ledger has no such column, so its records cannot be told apart here.
  case noColumn(ledger: String, column: String)
  /// The record that the row stands for says nothing in the column by which the figure would be told
  /// apart.
  case notSaid(ledger: String, column: String)
  /// Last year's draft did not keep the ledger, or this column of it; an empty column name is the
  /// ledger.
  case notKept(ledger: String, column: String)
  /// No last year's draft.
  case noEarlierDraft
  /// The row's code had no counterpart in last year's classification.
  case noCounterpart(String)
  /// Beyond what is admitted for one figure.
  case tooLarge
  /// It rests on something of the template that is at fault, which has been reported.
  case faulty
}

extension NoValue {
  /// There may be money that nobody can name here: what is above it is more than its known parts.
  package var leavesMoneyUnnamed: Bool {
    switch self {
    case .noCounterpart, .notKept: true
    default: false
    }
  }

  /// Both numbers are known, and no rate says anything of them.
  package var isRateOnNothing: Bool { self == .nothingBelow || self == .negativeBase }

  /// No template can word it away: something was defined or entered wrongly.
  package var isFault: Bool {
    switch self {
    case .noColumn, .tooLarge, .faulty: true
    case .nothingBelow, .negativeBase, .noPriorFigure, .notStated, .notOfRow, .noEarlierDraft,
      .noCounterpart, .notSaid, .notKept:
      false
    }
  }
}

extension NoValue {
  /// As the manifest says it.
  package var words: String {
    switch self {
    case .nothingBelow: "分母是零"
    case .negativeBase: "分母或基数小于零"
    case .noPriorFigure(let name): "没有“\(name)”的上年数"
    case .notStated(let name): "没有填报“\(name)”"
    case .notOfRow(let name): "“\(name)”填的是整个的数，分开的没有"
    case .noColumn(let ledger, let column): "台账“\(ledger)”没有“\(column)”这一列"
    case .notSaid(let ledger, let column): "“\(ledger)”的这一条没有填“\(column)”"
    case .notKept(let ledger, ""): "上年草案没有“\(ledger)”"
    case .notKept(let ledger, let column): "上年草案的“\(ledger)”没有“\(column)”这一列"
    case .noEarlierDraft: "没有上年草案"
    case .noCounterpart(let code): "科目“\(code)”在上年没有对应的科目"
    case .tooLarge: "大得不合情理"
    case .faulty: "模板里有错"
    }
  }
}
