/// Words looked for in many texts at once. Most characters begin none of them, which one look tells.
package struct WordList: Sendable {
  private let words: [[Unicode.Scalar]]
  /// What each word begins with.
  private let firsts: [Unicode.Scalar]
  private let starts: ScalarFilter

  package init(_ words: [String]) {
    // The longest first, so that of two words that begin alike the longer is found.
    self.words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    firsts = self.words.map { $0[0] }
    starts = ScalarFilter(firsts)
  }

  /// Where the words stand, the longest at each place, none within another.
  package func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard starts.mayHave(text[index]), let length = length(at: index, in: text[...]) else {
        index += 1
        continue
      }
      found.append(index..<index + length)
      index += length
    }
    return found
  }

  package func isFound(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { starts.mayHave(text[$0]) && length(at: $0, in: text) != nil }
  }

  package func isFound(in text: [Unicode.Scalar]) -> Bool { isFound(in: text[...]) }

  /// The length of the longest word that begins there; nil where none does.
  package func length(at index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.indices.contains(index), starts.mayHave(text[index]) else { return nil }
    let first = text[index]
    for number in firsts.indices where firsts[number] == first {
      if stands(number, at: index, in: text) { return words[number].count }
    }
    return nil
  }

  /// The length of the longest word that ends before `index`; nil where none does.
  package func length(before index: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    for number in words.indices {
      let start = index - words[number].count
      if start >= text.startIndex, stands(number, at: start, in: text[..<index]) {
        return index - start
      }
    }
    return nil
  }

  private func stands(
    _ number: Int, at start: Int, in text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let word = words[number]
    guard text.endIndex - start >= word.count else { return false }
    for offset in word.indices where text[start + offset] != word[offset] { return false }
    return true
  }
}

/// Some characters, of which one look tells that most others are none: a bit for every value of the
/// low twelve bits.
package struct ScalarFilter: Sendable {
  private let bits: [UInt64]

  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 64)
    for scalar in scalars { bits[Int(scalar.value >> 6 & 63)] |= 1 << UInt64(scalar.value & 63) }
    self.bits = bits
  }

  /// False of what is surely none of them.
  @inline(__always)
  package func mayHave(_ scalar: Unicode.Scalar) -> Bool {
    bits[Int(scalar.value >> 6 & 63)] & 1 << UInt64(scalar.value & 63) != 0
  }
}
