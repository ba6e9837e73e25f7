import GoujiModel

/// What the lines of a ledger say in one column: every text once, and which lines say it.
final class ColumnValues {
  private let texts: NumberedTexts
  /// Which of the texts each line says; three recounts have those of every column of a draft.
  private let numbers: [Int32]
  /// The lines that say each text.
  private let lines: [LineSet]
  /// Those that meet conditions on more than one text.
  private var known: [Condition: LineSet] = [:]

  /// `text` is asked once for each line.
  convenience init(count: Int, text: (Int) -> String) {
    var texts = NumberedTexts()
    let numbers = (0..<count).map { Int32(texts.number(of: text($0))) }
    self.init(texts, numbers)
  }

  /// What follows from the text of another column.
  convenience init(_ other: ColumnValues, text: (String) -> String) {
    var texts = NumberedTexts()
    let translated = other.texts.all.map { Int32(texts.number(of: text($0))) }
    self.init(texts, other.numbers.map { translated[Int($0)] })
  }

  private init(_ texts: NumberedTexts, _ numbers: [Int32]) {
    var lines = [[Int]](repeating: [], count: texts.all.count)
    for (line, number) in numbers.enumerated() { lines[Int(number)].append(line) }
    self.texts = texts
    self.numbers = numbers
    self.lines = lines.map { LineSet($0, of: numbers.count) }
  }

  func text(of line: Int) -> String { texts.all[Int(numbers[line])] }

  /// For `newText`: which texts came up already.
  var noneSeen: [Bool] { Array(repeating: false, count: texts.all.count) }

  /// The text of a line, where no line before said the same.
  func newText(of line: Int, _ seen: inout [Bool]) -> String? {
    let number = Int(numbers[line])
    if seen[number] { return nil }
    seen[number] = true
    return texts.all[number]
  }

  func lines(meeting condition: Condition) -> LineSet {
    if let text = condition.onlyText {
      return texts.known(text).map { lines[$0] } ?? LineSet([], of: numbers.count)
    }
    if let known = known[condition] { return known }
    let fits = texts.all.map(condition.holds)
    let found = LineSet(numbers.indices.filter { fits[Int(numbers[$0])] }, of: numbers.count)
    known[condition] = found
    return found
  }
}

/// Texts, each of them once, in the order in which they came up.
private struct NumberedTexts {
  private(set) var all: [String] = []
  private var numbers: [ByteKey: Int] = [:]
  /// Neighbours say the same.
  private var last = 0

  func known(_ text: String) -> Int? { numbers[ByteKey(text)] }

  mutating func number(of text: String) -> Int {
    if last < all.count, all[last].sameBytes(as: text) { return last }
    last = known(text) ?? all.count
    if last == all.count {
      all.append(text)
      numbers[ByteKey(text)] = last
    }
    return last
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
