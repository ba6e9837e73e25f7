extension Condition {
  /// Some code that begins with `code` meets the condition.
  package func admits(_ code: String) -> Bool {
    let length = path.attribute == "类" ? 3 : path.attribute == "款" ? 5 : 7
    let seen = String(code.prefix(length))
    if negated {
      return !patterns.contains { pattern in
        switch pattern {
        case .exactly(let value): seen.utf8.count == length && seen.sameBytes(as: value)
        case .prefix(let start): seen.startsWithBytes(of: start)
        }
      }
    }
    return patterns.contains { pattern in
      switch pattern {
      case .exactly(let value): value.startsWithBytes(of: seen) && !value.isEmpty
      case .prefix(let start): start.isAkin(to: seen)
      }
    }
  }
}

extension Pattern {
  /// A national code of economic classification, five digits, stands for its local items, too. Codes of
  /// functions have no local items.
  package var coveringLocalItems: Pattern {
    guard case .exactly(let code) = self, code.utf8.count == 5 else { return self }
    return .prefix(code)
  }
}

extension String {
  /// One begins with the other.
  package func isAkin(to other: String) -> Bool {
    startsWithBytes(of: other) || other.startsWithBytes(of: self)
  }
}

extension RowAxis {
  /// The row above stands for a value of the same column: a 款 that has no 细 below it.
  package func isBelow(_ binding: (String) -> String?) -> Bool {
    switch source {
    case .column(let path), .listed(let path, _): binding(path.column) != nil
    case .records: false
    }
  }

  /// The records that a row along the axis stands for, whose value is this one. Of codes that 依次 lists,
  /// a national one stands for its local items where none of them has a row of its own.
  package func pattern(of value: String, ofCodes isCode: Bool) -> Pattern {
    switch source {
    case .listed(let path, let values):
      if !["", "项", "细"].contains(path.attribute) { return .prefix(value) }
      let isApart = values.contains { $0 != value && $0.startsWithBytes(of: value) }
      return isCode && !isApart ? Pattern.exactly(value).coveringLocalItems : .exactly(value)
    case .column(let path):
      return ["", "项", "细"].contains(path.attribute) ? .exactly(value) : .prefix(value)
    case .records: return .exactly(value)
    }
  }

  /// The values of 依次 that a row under these conditions can have: of codes those that the code above
  /// begins, so that 款 listed under listed 类 stand each under its own.
  package func listed(
    _ values: [String], in column: String, ofCodes isCode: Bool, under conditions: [Condition]
  ) -> [String] {
    let above = conditions.filter { !$0.negated && $0.path.column.sameBytes(as: column) }
    if !isCode || above.isEmpty { return values }
    return values.filter { value in above.allSatisfy { $0.admits(value) } }
  }
}
