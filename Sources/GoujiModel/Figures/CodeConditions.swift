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

extension String {
  /// One begins with the other.
  package func isAkin(to other: String) -> Bool {
    startsWithBytes(of: other) || other.startsWithBytes(of: self)
  }
}

extension RowAxis {
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
