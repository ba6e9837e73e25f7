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
      let entries = self.entries(of: kind) { code, name in
        isNumber ? code.starts(with: words[0]) : words.allSatisfy { contains($0, in: name) }
      }
      found +=
        isNumber
        ? entries
        : entries.filter { entry in
          entry.name.withBytes { name in words.allSatisfy { contains($0, in: name) } }
        }
    }
    return found
      + localEntries { code, name in
        isNumber
          ? code.utf8.starts(with: words[0])
          : words.allSatisfy { name.contains(String(decoding: $0, as: UTF8.self)) }
      }.filter { kinds.contains($0.kind) }
  }

  /// Those in force among the codes that fit by a name of any year, in the order of the codes.
  private func entries(
    of kind: ClassificationKind,
    where fits: (_ code: UnsafeBufferPointer<UInt8>, _ name: UnsafeBufferPointer<UInt8>) -> Bool
  ) -> [ClassificationEntry] {
    history.codes(kind, where: fits).compactMap { code in
      if case .current(let entry, _) = history.standing(code, kind, at: position) {
        entry
      } else {
        nil
      }
    }
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
    let near = entries(of: kind) { code, _ in
      code.count == length && editDistance(wanted, Array(code)) <= 2
    }
    let ranked = near.map { entry -> (distance: Int, prefix: Int, entry: ClassificationEntry) in
      let candidate = Array(entry.code.utf8)
      let prefix = zip(wanted, candidate).prefix { $0 == $1 }.count
      return (editDistance(wanted, candidate), prefix, entry)
    }
    // The sort keeps the order of the codes among equals.
    let best = ranked.enumerated().sorted {
      ($0.element.distance, -$0.element.prefix, $0.offset)
        < ($1.element.distance, -$1.element.prefix, $1.offset)
    }
    return best.prefix(limit).map(\.element.entry)
  }

  /// Entries that bear exactly this name, at the level on which records stand (项; 款).
  package func entries(named name: String, kind: ClassificationKind) -> [ClassificationEntry] {
    let wanted = Array(name.utf8)
    let length = kind == .function ? 7 : 5
    return entries(of: kind) { code, name in
      code.count == length && name.elementsEqual(wanted)
    }.filter { $0.name == name }
  }

  /// Some entry, or a local code, bears this name: at any level, of function or of economic codes.
  /// `key` is the name as `LooseText` compares it.
  package func hasName(_ key: String) -> Bool {
    if localNames.values.contains(where: { LooseText.key($0).sameBytes(as: key) }) { return true }
    return history.hasName(key)
  }
}

private func contains(
  _ word: [UInt8], in text: UnsafeBufferPointer<UInt8>
) -> Bool {
  guard text.count >= word.count else { return false }
  return (text.startIndex...(text.endIndex - word.count)).contains { start in
    text[start..<(start + word.count)].elementsEqual(word)
  }
}
