/// What became of a code by the edition in force.
package enum CodeSuccessor: Hashable, Sendable {
  /// Still in force, or nothing is known against it.
  case same
  case one(String)
  /// Split, or moved in a way that no source spells out for this code.
  case several([CodeChange])
  /// Stopped, with nothing in its place.
  case none
}

extension Classification {
  /// Follows the changes, of which there may be several one after the other. A local sub-item of the
  /// economic classification, called `name` before, goes where its 款 goes.
  package func successor(of code: String, named name: String? = nil) -> CodeSuccessor {
    if Self.kind(of: code) == .departmentEconomic, code.utf8.count > 5 {
      return subItem(code, named: name)
    }
    var current = code
    var passed: Set<String> = [code]
    while case .retired(_, let changes) = standing(current) {
      let moved = changes.filter { !$0.newCode.isEmpty }
      if moved.isEmpty { return .none }
      let new = Set(moved.map(\.newCode))
      guard new.count == 1, let next = new.first, moved[0].kind != .split,
        moved[0].oldCode == current, next.utf8.count == code.utf8.count
      else { return .several(moved) }
      guard passed.insert(next).inserted else { return .same }
      current = next
    }
    return current == code ? .same : .one(current)
  }

  /// Its own number is the county's: it keeps it where the new 款 has it under the same name, and is
  /// lost in the 款 otherwise.
  private func subItem(_ code: String, named name: String?) -> CodeSuccessor {
    switch successor(of: String(code.prefix(5))) {
    case .one(let item):
      let moved = item + code.dropFirst(5)
      return .one(name != nil && localNames[moved] == name ? moved : item)
    case .same: return .same
    case .several(let changes): return .several(changes)
    case .none: return .none
    }
  }
}
