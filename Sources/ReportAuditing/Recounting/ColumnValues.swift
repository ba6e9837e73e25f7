import GoujiModel

/// What the lines of a ledger say in one column: every text once, and which lines say it.
final class ColumnValues {
  /// In the order of their first lines.
  private var texts: [String] = []
  private var numberOfText: [ByteKey: Int] = [:]
  /// Which of `texts` each line says.
  private var numbers: [Int] = []
  /// The lines that say each of `texts`.
  private var lines: [LineSet] = []
  /// Those that meet conditions on more than one text.
  private var known: [Condition: LineSet] = [:]

  /// `text` is asked once for each line.
  init(count: Int, text: (Int) -> String) {
    for line in 0..<count {
      let text = text(line)
      if let last = numbers.last, texts[last].sameBytes(as: text) {
        numbers.append(last)
      } else {
        numbers.append(number(of: text))
      }
    }
    numberLines()
  }

  /// What follows from the text of another column.
  init(_ other: ColumnValues, text: (String) -> String) {
    let translated = other.texts.map { number(of: text($0)) }
    numbers = other.numbers.map { translated[$0] }
    numberLines()
  }

  private func number(of text: String) -> Int {
    let key = ByteKey(text)
    if let known = numberOfText[key] { return known }
    numberOfText[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  private func numberLines() {
    var lines = [[Int]](repeating: [], count: texts.count)
    for (line, number) in numbers.enumerated() { lines[number].append(line) }
    self.lines = lines.map { LineSet($0, of: numbers.count) }
  }

  func text(of line: Int) -> String { texts[numbers[line]] }

  func lines(meeting condition: Condition) -> LineSet {
    if let text = condition.onlyText {
      return numberOfText[ByteKey(text)].map { lines[$0] } ?? LineSet([], of: numbers.count)
    }
    if let known = known[condition] { return known }
    let fits = texts.map(condition.holds)
    let found = LineSet(numbers.indices.filter { fits[numbers[$0]] }, of: numbers.count)
    known[condition] = found
    return found
  }
}

extension Condition {
  /// Set where it asks for one text and no other.
  fileprivate var onlyText: String? {
    guard !negated, patterns.count == 1, case .exactly(let text) = patterns[0] else { return nil }
    return text
  }

  fileprivate func holds(for value: String) -> Bool {
    let fits = patterns.contains { pattern in
      switch pattern {
      case .exactly(let text): value.sameBytes(as: text)
      case .prefix(let start): value.startsWithBytes(of: start)
      }
    }
    return fits != negated
  }
}
