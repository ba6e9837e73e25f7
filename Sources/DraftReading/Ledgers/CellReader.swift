import GoujiModel
import SourceReading

/// Checks one cell by the kind of its column and makes a value of it. A faulty cell keeps its text
/// (amounts and counts become empty), so that one fault does not look like two.
struct CellReader {
  let context: DraftContext
  let ledger: String
  var findings: [Finding] = []
  /// Names given beside local codes, such as `3010101 基础工资`.
  private(set) var namedLocally: [String: Located<String>] = [:]
  /// Codes that are in force, each looked up once.
  private var sound: Set<String> = []
  /// Projects already reported where the draft has no file of projects.
  private var reportedProjects: Set<String> = []
  /// The unit found last: the lines of one follow one another.
  private var lastUnit: (typed: String, code: String)?

  init(context: DraftContext, ledger: String) {
    self.context = context
    self.ledger = ledger
  }

  mutating func value(
    _ typed: String, of column: LedgerColumn, at place: Place, columnMissing: Bool = false
  ) -> LedgerValue {
    if case .unit = column.kind { return unit(typed, at: place, columnMissing: columnMissing) }
    let text = typed.isEmpty ? column.standard : typed
    guard !text.isEmpty else {
      // A missing column has been reported once, with the header.
      if column.required, !columnMissing { findings.append(.empty(column, at: place)) }
      return .empty
    }
    if let level = column.codeLevel { return code(text, of: level, column: column.name, at: place) }
    switch column.kind {
    case .text, .project, .reference: return .text(text)
    case .amount: return amount(text, column: column.name, at: place)
    case .count: return count(text, column: column.name, at: place)
    case .quantity: return quantity(text, column: column.name, at: place)
    case .choice(let list): return choice(text, of: list, column: column.name, at: place)
    case .code(let kind): return code(text, kind: kind, column: column.name, at: place)
    case .unit: return .text(text)
    }
  }

  /// A unit by code or by name; where the draft has only one, it need not be given.
  private mutating func unit(_ typed: String, at place: Place, columnMissing: Bool) -> LedgerValue {
    guard !context.units.isEmpty else { return typed.isEmpty ? .empty : .text(typed) }
    if typed.isEmpty {
      if context.units.count == 1 { return .text(context.units[0].code) }
      if !columnMissing {
        findings.append(.empty(LedgerColumn(StandardColumn.unit, .unit), at: place))
      }
      return .empty
    }
    if let lastUnit, lastUnit.typed.sameBytes(as: typed) { return .text(lastUnit.code) }
    let code = typed.headerKey
    let match =
      context.units.first { $0.code == code } ?? context.units.first { $0.name == typed }
      // As the list of a form has it.
      ?? context.units.first { "\($0.code)\($0.name)".headerKey == code }
    if let match {
      lastUnit = (typed, match.code)
      return .text(match.code)
    }
    findings.append(.unknownUnit(typed, units: context.units, context.words, at: place))
    return .text(typed)
  }

  private mutating func amount(_ text: String, column: String, at place: Place) -> LedgerValue {
    let unit = context.inputUnit
    switch AmountParser.amount(text, in: unit) {
    case .success(let money):
      if money < .zero { findings.append(.negative(money, column: column, in: unit, at: place)) }
      return .amount(money)
    case .failure(let failure):
      findings.append(.badAmount(text, failure, column: column, in: unit, at: place))
      return .empty
    }
  }

  private mutating func count(_ text: String, column: String, at place: Place) -> LedgerValue {
    switch AmountParser.count(text) {
    case .success(let count):
      if count < 0 { findings.append(.negative("\(count)", column: column, at: place)) }
      return .count(count)
    case .failure(let failure):
      findings.append(.notWhole(text, failure, column: column, at: place))
      return .empty
    }
  }

  private mutating func quantity(_ text: String, column: String, at place: Place) -> LedgerValue {
    switch AmountParser.quantity(text) {
    case .success(let number): return .quantity(number)
    case .failure(let failure):
      findings.append(.notAQuantity(text, failure, column: column, at: place))
      return .empty
    }
  }

  private mutating func choice(
    _ text: String, of list: ChoiceList, column: String, at place: Place
  ) -> LedgerValue {
    if let choice = list.choice(for: text) ?? list.choice(for: text.headerKey) {
      return .text(choice)
    }
    findings.append(.unknownChoice(text, of: list, column: column, at: place))
    return .text(text)
  }

  mutating func checkProject(_ name: String, unit: String, at place: Place) {
    guard let projects = context.projects, !projects.has(name, unit: unit) else { return }
    if !projects.hasFile, !reportedProjects.insert(name).inserted { return }
    let context = context
    let unitName = { code in context.units.first { $0.code == code }?.name ?? code }
    findings.append(
      .unknownProject(
        name, elsewhere: (projects.units[name] ?? []).map(unitName), unit: unitName(unit),
        projects: projects, asTarget: ledger == StandardLedger.projectTargets, context.words,
        at: place))
  }
}

extension CellReader {
  private mutating func code(
    _ text: String, kind: ClassificationKind, column: String, at place: Place
  ) -> LedgerValue {
    let typed = TypedCode(text)
    guard typed.hasLength(for: kind) else {
      findings.append(
        .malformedCode(
          text, typed, kind: kind, column: column, in: context.classification, at: place))
      return .text(text)
    }
    check(typed, kind: kind, column: column, at: place)
    return .text(typed.digits)
  }

  /// The code of a class or a 款 of functions.
  private mutating func code(
    _ text: String, of level: LedgerColumn.CodeLevel, column: String, at place: Place
  ) -> LedgerValue {
    let typed = TypedCode(text)
    if typed.digits.utf8.count != level.digits {
      findings.append(
        .wrongLevel(text, level, column: column, in: context.classification, at: place))
      return .text(text)
    }
    if context.classification.functionName(typed.digits) == nil {
      findings.append(
        .unknownCode(
          typed.digits, kind: .function, column: column, in: context.classification, context.words,
          at: place))
    }
    return .text(typed.digits)
  }

  private mutating func check(
    _ typed: TypedCode, kind: ClassificationKind, column: String, at place: Place
  ) {
    let names = context.classification
    let code = typed.digits
    if let finding = OtherClassification.finding(code, kind, column, names, at: place) {
      findings.append(finding)
      return
    }
    if typed.name.isEmpty, sound.contains(code) { return }
    let known =
      names.name(code, kind) ?? namedLocally[code]?.value
    if names.localNames[code] == nil,
      let finding = Finding.notInForce(code, column, names, at: place)
    {
      findings.append(finding)
    } else if let known {
      sound.insert(code)
      guard !typed.name.isEmpty, !typed.hasName(known) else { return }
      findings.append(.otherName(typed.name, code: code, current: known, in: names, at: place))
    } else if kind == .departmentEconomic, code.utf8.count == 7,
      names.economicName(String(code.prefix(5))) != nil, !typed.name.isEmpty
    {
      namedLocally[code] = Located(typed.name, at: place)
    } else {
      findings.append(
        .unknownCode(code, kind: kind, column: column, in: names, context.words, at: place))
    }
  }
}
