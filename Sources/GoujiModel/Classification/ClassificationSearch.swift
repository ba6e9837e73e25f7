extension Classification {
  /// Entries whose code starts with the digits, or whose name contains every word; in the order of
  /// the codes. Local names come last. An empty query lists everything.
  package func entries(
    matching query: String, in kinds: [ClassificationKind] = ClassificationKind.allCases
  ) -> [ClassificationEntry] {
    let words = query.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    let isNumber = words.count == 1 && words[0].allSatisfy { (48...57).contains($0) }
    var found: [ClassificationEntry] = []
    for kind in kinds {
      Self.table(kind).forEach { row in
        let matches =
          isNumber
          ? row.codeStarts(with: words[0])
          : words.allSatisfy { contains($0, in: row.fieldBytes(2)) }
        if matches { found.append(ClassificationEntry(row, kind: kind)) }
        return true
      }
    }
    return found
      + localEntries { code, name in
        isNumber
          ? code.utf8.starts(with: words[0])
          : words.allSatisfy { name.contains(String(decoding: $0, as: UTF8.self)) }
      }.filter { kinds.contains($0.kind) }
  }

  private func localEntries(
    where matches: (_ code: String, _ name: String) -> Bool
  ) -> [ClassificationEntry] {
    localNames.sorted { $0.key < $1.key }.compactMap { code, name in
      guard matches(code, name), let kind = Self.kind(of: code) else { return nil }
      return ClassificationEntry(
        kind: kind, code: code, name: name, confidence: .high, note: "本地科目")
    }
  }

  /// Valid codes close to a wrong one, nearest first, with their names: of seven digits among the
  /// functions, of five among the economic classes.
  package func nearestCodes(
    to code: String, kind: ClassificationKind, limit: Int = 3
  ) -> [ClassificationEntry] {
    let wanted = Array(code.utf8)
    let length = kind == .function ? 7 : 5
    var ranked: [(distance: Int, prefix: Int, row: ClassificationRow)] = []
    Self.table(kind).forEach { row in
      let candidate = row.fieldBytes(0)
      guard candidate.count == length else { return true }
      let distance = editDistance(wanted, Array(candidate))
      guard distance <= 2 else { return true }
      let prefix = zip(wanted, candidate).prefix { $0 == $1 }.count
      ranked.append((distance, prefix, row))
      return true
    }
    // The sort keeps the order of the codes among equals.
    let best = ranked.enumerated().sorted {
      ($0.element.distance, -$0.element.prefix, $0.offset)
        < ($1.element.distance, -$1.element.prefix, $1.offset)
    }
    return best.prefix(limit).map { ClassificationEntry($0.element.row, kind: kind) }
  }

  /// Entries that bear exactly this name, at the level on which records stand (项; 款).
  package func entries(named name: String, kind: ClassificationKind) -> [ClassificationEntry] {
    let wanted = Array(name.utf8)
    let length = kind == .function ? 7 : 5
    var found: [ClassificationEntry] = []
    Self.table(kind).forEach { row in
      if row.fieldBytes(0).count == length, row.fieldBytes(2).elementsEqual(wanted) {
        found.append(ClassificationEntry(row, kind: kind))
      }
      return true
    }
    return found
  }

  /// Some entry, or a local code, bears this name: at any level, of function or of economic codes.
  /// `key` is the name as `LooseText` compares it.
  package func hasName(_ key: String) -> Bool {
    if localNames.values.contains(where: { LooseText.key($0).sameBytes(as: key) }) { return true }
    return ClassificationKind.allCases.contains { kind in
      var isFound = false
      Self.table(kind).forEach { row in
        isFound = LooseText.key(row[2]).sameBytes(as: key)
        return !isFound
      }
      return isFound
    }
  }
}

private func contains(
  _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>.SubSequence
) -> Bool {
  guard text.count >= word.count else { return false }
  return (text.startIndex...(text.endIndex - word.count)).contains { start in
    text[start..<(start + word.count)].elementsEqual(word)
  }
}
