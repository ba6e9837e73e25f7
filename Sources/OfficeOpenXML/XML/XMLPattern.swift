/// An element written once, with gaps for what differs: the cells of a table differ in their text,
/// those of a sheet in their address and their value.
public struct XMLPattern: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let gaps: [Gap]

  struct Gap {
    /// Where it stands in the bytes of the pattern.
    var offset: Int
    var inAttribute: Bool
  }

  /// The offsets of `gaps` count from `start`.
  fileprivate init(_ bytes: [UInt8], from start: Int, _ gaps: [Gap]) {
    self.bytes = bytes
    self.gaps = gaps.map { Gap(offset: $0.offset - start, inAttribute: $0.inAttribute) }
  }

  /// The pattern with a text in each gap.
  func filled(_ texts: String...) -> XMLFragment {
    var line: [UInt8] = []
    fill(&line) { XMLEscape.append(texts[$0], inAttribute: gaps[$0].inAttribute, to: &$1) }
    return XMLFragment(utf8: line)
  }
}

extension XMLWriter {
  /// What `content` writes, with its gaps, kept for `insert` instead of being written here.
  public func pattern(_ content: (XMLWriter) -> Void) -> XMLPattern {
    let scratch = scratch
    let start = scratch.count
    scratch.gaps = []
    content(scratch)
    return XMLPattern(scratch.written(from: start), from: start, scratch.gaps)
  }

  /// Here text is to be filled in.
  public func gap() { gap(inAttribute: false) }

  public func attributeGap(_ name: StaticString) {
    attribute(name) { gap(inAttribute: true) }
  }

  /// The gaps in their order take the texts in theirs; texts beyond the gaps are passed over.
  public func insert(
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
  @inline(__always)
  fileprivate func fill(_ line: inout [UInt8], _ gap: (Int, inout [UInt8]) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var written = 0
      for index in gaps.indices {
        let end = gaps[index].offset
        line.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<end]))
        gap(index, &line)
        written = end
      }
      line.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
    }
  }
}
