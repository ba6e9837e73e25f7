/// Words looked for in many texts at once. Most characters begin none of them, which one look tells.
package struct WordList: Sendable {
  private let words: [[Unicode.Scalar]]
  /// Of the low twelve bits of a scalar, a bit that says whether a word may begin with it.
  private let starts: [UInt64]

  package init(_ words: [String]) {
    // The longest first, so that of two words that begin alike the longer is found.
    self.words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    var starts = [UInt64](repeating: 0, count: 64)
    for word in self.words { starts[Int(word[0].value >> 6 & 63)] |= 1 << UInt64(word[0].value & 63) }
    self.starts = starts
  }

  /// Where the words stand, the longest at each place, none within another.
  package func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard mayBegin(with: text[index]), let length = length(at: index, in: text[...]) else {
        index += 1
        continue
      }
      found.append(index..<index + length)
      index += length
    }
    return found
  }

  private func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    starts[Int(scalar.value >> 6 & 63)] & 1 << UInt64(scalar.value & 63) != 0
  }

  package func isFound(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { mayBegin(with: text[$0]) && length(at: $0, in: text) != nil }
  }

  package func isFound(in text: [Unicode.Scalar]) -> Bool { isFound(in: text[...]) }

  /// The length of the longest word that begins there; nil where none does.
  package func length(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.indices.contains(index), mayBegin(with: text[index]) else { return nil }
    return words.first { text[index...].starts(with: $0) }?.count
  }

  /// The length of the longest word that ends before `index`; nil where none does.
  package func length(before index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    words.first { word in
      index - word.count >= text.startIndex && text[index - word.count..<index].elementsEqual(word)
    }?.count
  }
}
