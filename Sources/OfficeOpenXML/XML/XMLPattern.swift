/// An element written once, with gaps for what differs: the cells of a table differ in their text,
/// those of a sheet in their address and their value.
package struct XMLPattern: Sendable {
  /// What stands before, between and behind the gaps.
  fileprivate let pieces: [[UInt8]]
  fileprivate let gaps: [Gap]

  struct Gap {
    /// In the bytes that the writer has written.
    var offset: Int
    var inAttribute: Bool
  }

  fileprivate init(_ bytes: [UInt8], from start: Int, _ gaps: [Gap]) {
    let ends = gaps.map { $0.offset - start } + [bytes.count]
    pieces = zip([0] + ends, ends).map { Array(bytes[$0..<$1]) }
    self.gaps = gaps
  }
}

extension XMLWriter {
  /// What `content` writes, with its gaps, kept for `insert` instead of being written here.
  package func pattern(_ content: (XMLWriter) -> Void) -> XMLPattern {
    guard let scratch = scratchWriter() else { return XMLPattern([], from: 0, []) }
    let start = scratch.flushedCount
    scratch.gaps = []
    content(scratch)
    return XMLPattern(scratch.flushed(from: start), from: start, scratch.gaps)
  }

  /// Here text is to be filled in.
  package func gap() { gap(inAttribute: false) }

  package func attributeGap(_ name: StaticString) {
    attribute(name) { gap(inAttribute: true) }
  }

  /// The gaps in their order take the texts in theirs; texts beyond the gaps are passed over.
  package func insert(
    _ pattern: XMLPattern, _ first: String, _ second: String = "", _ third: String = ""
  ) {
    assemble { line in
      pattern.fill(&line) { gap, line in
        let text = gap == 0 ? first : gap == 1 ? second : third
        XMLEscape.append(text, inAttribute: pattern.gaps[gap].inAttribute, to: &line)
      }
    }
  }

  /// A text for each gap.
  func insert(_ pattern: XMLPattern, _ texts: [String]) {
    assemble { line in
      pattern.fill(&line) { gap, line in
        XMLEscape.append(texts[gap], inAttribute: pattern.gaps[gap].inAttribute, to: &line)
      }
    }
  }

  /// Whole elements in the first two gaps, text in the third.
  func insert(
    _ pattern: XMLPattern, _ first: XMLFragment, _ second: XMLFragment, _ text: String = ""
  ) {
    assemble { line in
      pattern.fill(&line) { gap, line in
        switch gap {
        case 0: line.append(contentsOf: first.utf8)
        case 1: line.append(contentsOf: second.utf8)
        default: XMLEscape.append(text, inAttribute: pattern.gaps[gap].inAttribute, to: &line)
        }
      }
    }
  }
}

extension XMLPattern {
  fileprivate func fill(_ line: inout [UInt8], _ gap: (Int, inout [UInt8]) -> Void) {
    for index in pieces.indices {
      line.append(contentsOf: pieces[index])
      if index < gaps.count { gap(index, &line) }
    }
  }
}
