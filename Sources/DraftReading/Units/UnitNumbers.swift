import GoujiModel

/// 上年数 and 填报 of a department that is put together from its units' drafts: added up where the
/// department does not state them itself, compared where it does.
struct UnitNumbers {
  let units: [UnitDraft]
  /// The department lists units without drafts as well.
  let listsUnits: Bool

  func added(to budget: Budget, _ template: Template) -> Outcome<Budget> {
    if units.isEmpty { return Outcome(budget) }
    var budget = budget
    let prior = template.figures.values
      .filter {
        budget.earlier?.gives($0.name) != true && $0.kind != .share
          && $0.expression.isAdditive(in: template.figures)
      }
      .map { StatedName(name: $0.name, kind: $0.kind, standard: nil) }
    let stated = template.stated.values
      .map { StatedName(name: $0.name, kind: $0.kind, standard: $0.standard) }
    var sums = UnitSums(self, of: budget, in: "上年数") { $0.priorFigures }
    budget.priorFigures = sums.numbers(prior, given: budget.priorFigures)
    var findings = sums.findings
    sums = UnitSums(self, of: budget, in: "填报") { $0.statedNumbers }
    budget.statedNumbers = sums.numbers(stated, given: budget.statedNumbers)
    findings += sums.findings
    return Outcome(budget, findings)
  }
}

/// A number that a draft may state.
private struct StatedName {
  var name: String
  var kind: FigureKind
  /// Taken where a draft is silent.
  var standard: FigureValue?
}

/// The numbers under one key of `草案.yaml`, over the units.
private struct UnitSums {
  let drafts: UnitNumbers
  let inputUnit: AmountUnit
  /// 上年数 or 填报.
  let key: String
  let numbers: (DraftHead) -> [String: Located<StatedNumber>]
  var findings: [Finding] = []
  /// Names that a unit's draft does not state, by its place among the units.
  private var lacking: [Int: [StatedName]] = [:]

  init(
    _ drafts: UnitNumbers, of budget: Budget, in key: String,
    _ numbers: @escaping (DraftHead) -> [String: Located<StatedNumber>]
  ) {
    self.drafts = drafts
    inputUnit = budget.inputUnit
    self.key = key
    self.numbers = numbers
  }

  /// What the department states, and the sums of what it does not.
  mutating func numbers(
    _ names: [StatedName], given: [String: Located<StatedNumber>]
  ) -> [String: Located<StatedNumber>] {
    var all = given
    for name in names.sorted(by: { $0.name < $1.name }) {
      guard let place = drafts.units.firstNonNil({ self.place(of: name.name, in: $0) }) else {
        continue
      }
      if let stated = given[name.name] {
        compare(name, stated)
      } else if drafts.listsUnits {
        findings.append(.alsoInline(name.name, key, at: place))
      } else if let sum = sum(name) {
        all[name.name] = Located(sum, at: place)
      }
    }
    for (unit, names) in lacking.sorted(by: { $0.key < $1.key }) {
      findings.append(.lacking(names, key, drafts.units[unit], inputUnit))
    }
    return all
  }

  /// Nil where a unit does not state it, which is noted.
  private mutating func sum(_ name: StatedName) -> StatedNumber? {
    var values: [FigureValue] = []
    for (index, unit) in drafts.units.enumerated() {
      if let value = value(name, of: unit) {
        values.append(value)
      } else {
        lacking[index, default: []].append(name)
      }
    }
    return values.count == drafts.units.count ? total(values) : nil
  }

  private mutating func compare(_ name: StatedName, _ stated: Located<StatedNumber>) {
    let values = drafts.units.compactMap { value(name, of: $0) }
    guard !drafts.listsUnits, values.count == drafts.units.count, let sum = total(values) else {
      return
    }
    guard let typed = try? stated.value.value(as: name.kind, unit: inputUnit),
      let derived = try? sum.value(as: name.kind, unit: inputUnit)
    else { return }
    if typed != derived {
      findings.append(.differs(name.name, key, typed, derived, inputUnit, at: stated.place))
    }
  }

  private func value(_ name: StatedName, of unit: UnitDraft) -> FigureValue? {
    if let given = numbers(unit.head)[name.name] {
      return try? given.value.value(as: name.kind, unit: unit.head.inputUnit ?? inputUnit)
    }
    if !unit.units.isEmpty, !unit.listsUnits {
      let values = unit.units.compactMap { value(name, of: $0) }
      if values.count == unit.units.count {
        return try? total(values)?.value(as: name.kind, unit: inputUnit)
      }
    }
    return name.standard
  }

  private func total(_ values: [FigureValue]) -> StatedNumber? {
    var sum = values.first
    for value in values.dropFirst() { sum = sum.flatMap { try? $0.adding(value) } }
    switch sum {
    case .count(let count)?: return .plain(count)
    case .quantity(let number)?: return .quantity(number)
    case .amount(let money)?: return .amount(money)
    case .share?, nil: return nil
    }
  }

  private func place(of name: String, in unit: UnitDraft) -> Place? {
    numbers(unit.head)[name]?.place ?? unit.units.firstNonNil { place(of: name, in: $0) }
  }
}

extension Array {
  fileprivate func firstNonNil<Value>(_ body: (Element) -> Value?) -> Value? {
    for element in self { if let value = body(element) { return value } }
    return nil
  }
}

extension Finding {
  fileprivate static func differs(
    _ name: String, _ key: String, _ typed: FigureValue, _ derived: FigureValue,
    _ unit: AmountUnit, at place: Place
  ) -> Finding {
    let words = { (value: FigureValue) in
      switch value {
      case .amount(let money): "\(money.exactText(in: unit)) \(unit.rawValue)"
      case .count(let count): String(count)
      case .quantity(let number): number.text
      case .share: ""
      }
    }
    let difference: String
    switch (typed, derived) {
    case (.amount(let a), .amount(let b)):
      difference = (a > b ? "多 " : "少 ") + words(.amount(Money(fen: abs((a - b).fen))))
    case (.count(let a), .count(let b)): difference = (a > b ? "多 " : "少 ") + String(abs(a - b))
    case (.quantity(let a), .quantity(let b)):
      difference = (a > b ? "多 " : "少 ") + Quantity(scaled: abs(a.scaled - b.scaled)).text
    default: difference = "不是同一类数"
    }
    return Finding(
      .unitSumDiffers, at: place,
      "\(key)“\(name)”部门填报 \(words(typed))，各单位之和 \(words(derived))，\(difference)",
      label: "与各单位之和不同，\(difference)", cure: "改正；应当由各单位相加的，删去这一行；确有不同的，可以不改")
  }

  fileprivate static func lacking(
    _ names: [StatedName], _ key: String, _ unit: UnitDraft, _ inputUnit: AmountUnit
  ) -> Finding {
    let list = names.map { "“\($0.name)”" }.joined(separator: "、")
    let file = unit.head.template?.place.file ?? SourceFile(path: unit.displayPath, text: "")
    return Finding(
      .unitNumberMissing, at: Place(file: file, line: 1, column: 1),
      "\(key)\(list)应由各单位相加，而 \(unit.displayPath) 没有写",
      cure: "在它的“\(key)”下写上，没有的写 0；或在部门草案的“\(key)”下写部门的数")
  }

  fileprivate static func alsoInline(_ name: String, _ key: String, at place: Place) -> Finding {
    Finding(
      .unitNumberMissing, at: place,
      "单位的草案写了\(key)“\(name)”，部门草案里还有没有自己草案的单位，不能只加前者",
      cure: "在部门草案的“\(key)”下写部门的“\(name)”")
  }
}
