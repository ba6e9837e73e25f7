import GoujiModel

/// Words that the preparer entered, as they must be printed, with the figures that they ask for.
extension WordingReader {
  func identity(_ path: String, _ slot: Slot) -> ExpectedWords {
    let ofHead = slot.origin(in: budget.firstLine)
    switch path {
    case IdentityPath.year: return ExpectedWords(String(budget.year), origin: ofHead)
    case IdentityPath.priorYear: return ExpectedWords(String(budget.year - 1), origin: ofHead)
    case IdentityPath.unit: return ExpectedWords(unit.rawValue, origin: slot.origin)
    default:
      guard let given = budget.identity[path] else {
        return ExpectedWords("", origin: slot.origin)
      }
      return ExpectedWords(given.value, origin: slot.origin(in: given.place))
    }
  }

  func reason(_ key: String, _ slot: Slot, _ reading: Reading) -> ExpectedWords {
    let name = "原因.\(key)"
    guard let given = budget.reasons[key], !given.value.isEmpty else {
      return draft("", name, slot.origin)
    }
    return typed(given.value.withoutFullStop, name, reading, slot.origin(in: given.place))
  }

  /// A section of 文字.md, run together.
  func prose(_ name: String, _ slot: Slot, _ reading: Reading) -> ExpectedWords {
    guard let prose = budget.prose[name] else { return draft("", name, slot.origin) }
    if prose.paragraphs.isEmpty { return draft("", name, slot.origin(in: prose.title.place)) }
    return prose.paragraphs.reduce(ExpectedWords()) { words, paragraph in
      words + typed(paragraph.value, name, reading, slot.origin(in: paragraph.place))
    }
  }

  /// The words or the number of the first record that fits the place.
  func lookup(
    _ ledger: String, _ column: String, _ slot: Slot, _ reading: Reading
  ) -> ExpectedWords {
    let name = "\(ledger).\(column)"
    guard let lines = recount.lines(ledger), let number = lines.ledger.shape.index(of: column)
    else {
      return draft("", name, slot.origin)
    }
    var found: Int?
    lines.forEach([], reading.place.context) { if found == nil { found = $0 } }
    guard let found else { return draft("", name, slot.origin) }
    let record = lines.ledger.records[found]
    let value = record.values[number]
    if let number = value.figure {
      let selection = LedgerSelection(ledger: ledger, conditions: [], mainAmount: column)
      let origin = FigureOrigin(
        definition: .sum(selection, measure: column),
        context: FigureContext(records: [RecordReference(ledger: ledger, index: found)]))
      return ExpectedWords(prints.figure(number, name, origin))
    }
    let text = reading.isSentence ? value.text.withoutFullStop : value.text
    return typed(text, name, reading, slot.origin(in: record.place(of: number)))
  }

  private func draft(_ text: String, _ slot: String, _ origin: WordOrigin) -> ExpectedWords {
    ExpectedWords([.init(content: .words(text), origin: origin, slot: slot)])
  }

  /// `新增项目{新增项目支出}`: the name of a figure in braces, ways of printing it behind bars.
  func typed(
    _ text: String, _ slot: String, _ reading: Reading, _ origin: WordOrigin
  ) -> ExpectedWords {
    if !text.utf8.contains(UInt8(ascii: "{")) { return draft(text, slot, origin) }
    var words = ExpectedWords()
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}")
    {
      if opening > rest.startIndex { words = words + draft(String(rest[..<opening]), slot, origin) }
      let source = rest[rest.index(after: opening)..<closing]
      words = words + (asked(source, reading) ?? draft("{\(source)}", slot, origin))
      rest = rest[rest.index(after: closing)...]
    }
    // A text without braces is one piece, even where it is empty.
    return rest.isEmpty && !words.pieces.isEmpty ? words : words + draft(String(rest), slot, origin)
  }

  /// Nil where the template has no such figure.
  private func asked(_ source: Substring, _ reading: Reading) -> ExpectedWords? {
    let parts = source.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    var format = SlotFormat()
    for way in parts.dropFirst() where !format.take(way) { return nil }
    let expression: FigureExpression
    if template.figures.has(parts[0]) {
      expression = .named(parts[0])
    } else if template.stated.has(parts[0]) {
      expression = .stated(parts[0])
    } else {
      return nil
    }
    return ExpectedWords(
      prints.figure(
        expression, parts[0], format, at: reading.place, beside: reading.beside,
        isSentence: reading.isSentence))
  }
}

extension Budget {
  /// The first line of `草案.yaml`, from which the year comes.
  fileprivate var firstLine: Place { Place(file: template.place.file, line: 1, column: 1) }
}

extension String {
  /// The template sets the full stop.
  fileprivate var withoutFullStop: String {
    var text = self
    while let last = text.unicodeScalars.last, "。；;.，,".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
