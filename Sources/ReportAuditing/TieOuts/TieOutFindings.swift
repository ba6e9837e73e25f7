import GoujiModel

/// What is said of a relation that does not hold, or could not be asked.
extension Finding {
  static func cellMissing(
    _ term: TieOutTerm, _ what: String, _ nearest: [String], isAmbiguous: Bool, _ tieOut: TieOut
  ) -> Finding {
    let names = nearest.map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      isAmbiguous ? .ambiguousTieOutCell : .unknownTieOutCell, at: tieOut.place,
      "勾稽关系“\(tieOut.name)”没有核对：\(term.text)，\(what)", label: what, basis: tieOut.basis,
      cure: isAmbiguous
        ? "给要核对的行另写一个标签，或用这一行在模板里的键"
        : names.isEmpty ? "写成 表号!行名或科目代码.列名，照报告所印的写" : "相近的有：\(names)")
  }

  static func valueMissing(
    _ term: TieOutTerm, _ reason: NoValue, _ tieOut: TieOut, in place: TieOutCase,
    _ values: TieOutValues
  ) -> Finding {
    Finding(
      tieOut.code, at: values.place(of: tieOut, in: place),
      "勾稽关系“\(tieOut.name)”没有核对：\(values.prefix(of: place))\(term.text) 没有数，\(reason.words)",
      label: reason.words, basis: tieOut.basis,
      cure: reason.isFault
        ? "核对它所用的金额和单位；都对的，请模板维护人改这条关系"
        : "补上缺的数；这种时候不必核对的，请模板维护人给这条关系写“缺: 不比”",
      subject: values.subject(of: tieOut, in: place))
  }

  static func broken(
    _ tieOut: TieOut, _ left: TieOutSide, _ right: TieOutSide, in place: TieOutCase,
    _ values: TieOutValues
  ) -> Finding {
    let unit = values.template.options.unit
    let fault = tieOut.relation.fault(left, right, unit)
    let message: String
    if let own = tieOut.message {
      let said = own.text(left, right, values.name(of: place), unit)
      let hasBoth = own.has(.left) && own.has(.right)
      let both =
        tieOut.relation == .requires || hasBoth
        ? "" : "（\(left.words(in: unit))；\(right.words(in: unit))）"
      message =
        "勾稽关系“\(tieOut.name)”：\(own.has(.name) ? "" : values.prefix(of: place))\(said)\(both)"
    } else {
      message =
        "勾稽关系“\(tieOut.name)”不成立：\(values.prefix(of: place))\(tieOut.relation.words(left, right, unit, fault))"
    }
    return Finding(
      tieOut.code, at: values.place(of: tieOut, in: place), message, label: fault,
      basis: tieOut.basis, cure: tieOut.cure.isEmpty ? values.cure(of: tieOut) : tieOut.cure,
      subject: values.subject(of: tieOut, in: place))
  }
}

extension TieOut {
  /// An equality over the whole is what the template's tables are made for; anything else depends on
  /// what is entered.
  var code: FindingCode {
    if severity == .warning { return .doubtfulRelation }
    if case .whole = ground, relation == .equal { return .brokenTieOut }
    return .brokenRelation
  }
}

extension TieOutValues {
  /// `会议经费`; of a record or a row `会议经费：调研`, wherever it stands.
  fileprivate func subject(of tieOut: TieOut, in place: TieOutCase) -> String {
    let label = label(of: place)
    return label.isEmpty ? tieOut.name : "\(tieOut.name)：\(label)"
  }

  fileprivate func prefix(of place: TieOutCase) -> String {
    let name = name(of: place)
    return name.isEmpty ? "" : "\(name)，"
  }

  /// The record; the number that the draft states; else, where only the template can be wrong, the
  /// relation itself, and the head of the draft.
  fileprivate func place(of tieOut: TieOut, in place: TieOutCase) -> Place {
    let entered = self.place(of: place, tieOut) ?? enteredPlace(of: tieOut)
    return entered ?? (tieOut.code == .brokenTieOut ? tieOut.place : budget.template.place)
  }

  fileprivate func cure(of tieOut: TieOut) -> String {
    if tieOut.relation == .requires {
      if let silent = silentCompanions(of: tieOut).first {
        let example =
          silent.kind == .amount ? "××\(budget.inputUnit.rawValue)" : silent.kind.rawValue
        let isAsked = budget.blanks["\(HeadKey.stated).\(silent.name)"] != nil
        return isAsked
          ? "在这里填数" : budget.words.newLine("\(silent.name): \(example)", under: HeadKey.stated)
      }
      let companions = tieOut.right.map(\.text).joined(separator: "、")
      return "补上\(companions)；没有的，核对\(tieOut.left.map(\.text).joined(separator: "、"))"
    }
    return tieOut.code == .brokenTieOut && enteredPlace(of: tieOut) == nil
      ? "两处的数来自同一份草案，检查模板中这两处的条件是否一致，或这条关系是否写对"
      : "核对两边的数，改正填错的一个；都没有错的，请模板维护人改 \(tieOut.place.lineDescription) 的这条关系"
  }
}

extension TieOut.Relation {
  /// `左边多 0.1 万元`, `多 2 万元`, `没有填`.
  fileprivate func fault(_ left: TieOutSide, _ right: TieOutSide, _ unit: AmountUnit) -> String {
    if self == .requires { return right.absence }
    guard left.isSummed, right.isSummed,
      let a = left.sum ?? right.sum?.zero, let b = right.sum ?? left.sum?.zero,
      let difference = a.difference(from: b, in: unit)
    else { return "两边不是同一类数" }
    return self == .equal ? "左边\(difference)" : difference
  }

  fileprivate func words(
    _ left: TieOutSide, _ right: TieOutSide, _ unit: AmountUnit, _ fault: String
  ) -> String {
    let (a, b) = (left.words(in: unit), right.words(in: unit))
    switch self {
    case .equal: return "左边 \(a)，右边 \(b)，\(fault)"
    case .atMost: return "\(a)，大于 \(b)，\(fault)"
    case .atLeast: return "\(a)，小于 \(b)，\(fault)"
    case .requires: return "有 \(a)，\(fault)"
    }
  }
}

extension TieOutMessage {
  fileprivate func text(
    _ left: TieOutSide, _ right: TieOutSide, _ name: String, _ unit: AmountUnit
  ) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .slot(.left): return left.total(in: unit)
      case .slot(.right): return right.total(in: unit)
      case .slot(.name): return name
      case .slot(.difference):
        guard let a = left.sum ?? right.sum?.zero, let b = right.sum ?? left.sum?.zero,
          let difference = try? a.subtracting(b)
        else { return "0" }
        return difference.magnitude.words(in: unit)
      }
    }.joined()
  }
}
