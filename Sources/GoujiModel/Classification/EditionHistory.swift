/// The editions known, oldest first. What one of them does not say of a code follows from those
/// around it and from the changes between; what no source says stays unknown.
package final class EditionHistory: Sendable {
  package let editions: [Edition]
  /// Names that any edition gives an entry, as `LooseText` compares them.
  private let names: Once<NameSet>
  /// Sorted by code, then by edition.
  private let events: [Event]

  /// A change seen from one of its two codes; by their positions, for sorting moves them about.
  private struct Event {
    /// The digits of the code as a number, by which it is found.
    var number: Int
    var edition: Int
    var change: Int
    var isOld: Bool
  }

  private func change(_ event: Event) -> CodeChange {
    editions[event.edition].changes[event.change]
  }

  /// No code begins with a zero, so codes are equal where their numbers are. What is no code has
  /// some number as well.
  private static func number(_ code: String) -> Int {
    code.withBytes { $0.reduce(0) { 10 &* $0 &+ Int($1) &- 48 } }
  }

  package init(_ editions: [Edition]) {
    self.editions = editions.sorted { $0.date < $1.date }
    var events: [Event] = []
    for (index, edition) in self.editions.enumerated() {
      for (position, change) in edition.changes.enumerated() {
        for (code, isOld) in [(change.oldCode, true), (change.newCode, false)] where !code.isEmpty {
          events.append(
            Event(number: Self.number(code), edition: index, change: position, isOld: isOld))
        }
      }
    }
    self.events = events.sorted {
      ($0.number, $0.edition, $0.change) < ($1.number, $1.edition, $1.change)
    }
    names = Once { NameSet(editions.lazy.flatMap(\.names).map(LooseText.key)) }
  }

  /// Those of a code, by edition.
  private func events(of code: String) -> ArraySlice<Event> {
    let number = Self.number(code)
    var (low, high) = (0, events.count)
    while low < high {
      let middle = (low + high) / 2
      if events[middle].number < number { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < events.count, events[end].number == number { end += 1 }
    return events[low..<end]
  }

  // MARK: Which edition

  /// The last one in force by that day; the first of all where the day is before it.
  func position(on day: EditionDate) -> Int {
    (editions.lastIndex { $0.date <= day }) ?? 0
  }

  /// The newest that is whole, with what its year added to it.
  var newestWhole: Int {
    guard let whole = editions.last(where: \.isWhole) else { return editions.count - 1 }
    return position(on: .lastDay(of: whole.date.year))
  }

  // MARK: What a code is

  /// The name of a code that no change speaks of, where an edition of the year has it: that of most.
  func unchangedName(_ code: String, _ kind: ClassificationKind, at position: Int) -> String? {
    guard events(of: code).isEmpty else { return nil }
    let year = editions[position].date.year
    for index in stride(from: position, through: 0, by: -1) {
      if editions[index].date.year != year { return nil }
      if let row = editions[index].tables[kind]?.row(code) { return row[1] }
    }
    return nil
  }

  func standing(_ code: String, _ kind: ClassificationKind, at position: Int) -> CodeStanding {
    let own = ownStanding(code, kind, at: position)
    switch own {
    case .current(_, isCertain: true), .retired, .notYet: return own
    case .current, .gone, .unknown:
      // What befell the 款 befell what stands below it.
      guard code.utf8.count > 5 else { return own }
      let above = String(code.prefix(5))
      switch (own, ownStanding(above, kind, at: position)) {
      case (.current, .notYet(_, let since, let from)), (.unknown, .notYet(_, let since, let from)):
        return .notYet(name: own.name ?? "", since: since, from: from)
      case (.unknown, .retired(_, let changes)), (.gone, .retired(_, let changes)):
        return .retired(name: own.name ?? "", changes)
      default: return own
      }
    }
  }

  private func ownStanding(
    _ code: String, _ kind: ClassificationKind, at position: Int
  ) -> CodeStanding {
    let events = events(of: code)
    let past = past(code, kind, events, at: position)
    switch past {
    case .found(let entry, let edition):
      let year = editions[position].date.year
      if editions[edition].date.year == year { return .current(entry, isCertain: true) }
      let next = future(code, kind, events, after: position).name
      return .current(entry, isCertain: next == entry.name)
    case .over(let standing, let edition):
      // Given out anew since, nobody knows when: not to be called out of use.
      if editions[edition].date.year < editions[position].date.year,
        case .found(let entry, _, _) = future(code, kind, events, after: position)
      {
        return .current(entry, isCertain: false)
      }
      return standing
    case .silent(let isWhole):
      switch future(code, kind, events, after: position) {
      case .before(let entry): return .current(entry, isCertain: true)
      case .found(let entry, let edition, let isLater):
        return isWhole || isLater
          ? .notYet(name: entry.name, since: editions[edition].date, from: [])
          : .current(entry, isCertain: false)
      case .starts(let name, let changes):
        return .notYet(
          name: name, since: changes[0].date, from: changes.filter { $0.kind != .added })
      case .silent: return .unknown
      }
    }
  }

  private enum Past {
    case found(ClassificationEntry, edition: Int)
    case over(CodeStanding, edition: Int)
    /// `isWhole` where an edition at or before the day is whole and does not have the code.
    case silent(isWhole: Bool)
  }

  /// From the edition back to the first.
  private func past(
    _ code: String, _ kind: ClassificationKind, _ events: ArraySlice<Event>, at position: Int
  ) -> Past {
    var isWhole = false
    for index in stride(from: position, through: 0, by: -1) {
      let row = editions[index].tables[kind]?.row(code)
      let here = events.filter { $0.edition == index }
      if row == nil {
        let ends = here.filter(\.isOld).map(change).filter(\.kind.retires)
        if let end = ends.first {
          return .over(.retired(name: end.oldName, ends), edition: index)
        }
      }
      let entry =
        row.map { ClassificationEntry($0, kind: kind) }
        ?? here.first { !$0.isOld }.map { ClassificationEntry(new: change($0), kind: kind) }
      if let entry {
        return isWhole
          ? .over(.gone(name: entry.name, last: editions[index].date), edition: index)
          : .found(entry, edition: index)
      }
      isWhole = isWhole || editions[index].isWhole(kind)
    }
    return .silent(isWhole: isWhole)
  }

  private enum Future {
    /// A change says what it was until then.
    case before(ClassificationEntry)
    /// `isLater` where a whole edition in between does not have it.
    case found(ClassificationEntry, edition: Int, isLater: Bool)
    case starts(name: String, [CodeChange])
    case silent

    var name: String? {
      switch self {
      case .before(let entry), .found(let entry, _, _): entry.name
      case .starts, .silent: nil
      }
    }
  }

  /// From the edition on.
  private func future(
    _ code: String, _ kind: ClassificationKind, _ events: ArraySlice<Event>, after position: Int
  ) -> Future {
    var isLater = false
    for index in editions.indices.dropFirst(position + 1) {
      let here = events.filter { $0.edition == index }
      if let old = here.first(where: \.isOld), !isLater {
        return .before(ClassificationEntry(old: change(old), kind: kind))
      }
      let changes = here.map(change)
      if changes.contains(where: \.kind.introduces) {
        return .starts(name: changes[0].newName, changes)
      }
      if let row = editions[index].tables[kind]?.row(code) {
        return .found(
          ClassificationEntry(row, kind: kind), edition: index, isLater: isLater)
      }
      isLater = isLater || editions[index].isWhole(kind)
    }
    return .silent
  }
}

extension EditionHistory {
  /// Codes of a classification with a name that any edition gives them and that `fits`, sorted. Code
  /// and name are bytes, of which there are many.
  func codes(
    _ kind: ClassificationKind,
    where fits: (_ code: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Bool
  ) -> [String] {
    var codes: Set<String> = []
    for edition in editions {
      edition.tables[kind]?.forEach { row in
        let (code, name) = (row.fieldBytes(0), row.fieldBytes(1))
        if fits(UnsafeBufferPointer(rebasing: code), UnsafeBufferPointer(rebasing: name)) {
          codes.insert(row[0])
        }
        return true
      }
    }
    for change in editions.flatMap(\.changes) {
      for (code, name) in [(change.oldCode, change.oldName), (change.newCode, change.newName)]
      where Classification.kind(of: code) == kind {
        let isFit = code.withBytes { code in name.withBytes { fits(code, $0) } }
        if isFit { codes.insert(code) }
      }
    }
    return codes.sorted()
  }

  /// Whether any edition gives an entry this name. `key` is the name as `LooseText` compares it.
  func hasName(_ key: String) -> Bool { names.value().contains(key) }

  /// What editions after the one up to the other changed, oldest first.
  package func changes(after first: Int, through last: Int) -> [CodeChange] {
    first < last ? editions[(first + 1)...last].flatMap(\.changes) : []
  }

  /// Changes of that code in them, as the old one.
  func changes(of code: String, after first: Int, through last: Int) -> [CodeChange] {
    events(of: code).filter { $0.isOld && $0.edition > first && $0.edition <= last }.map(change)
  }
}
