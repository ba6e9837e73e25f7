enum ASCII {
  /// A space, a tab, the end of a line.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}

/// A paragraph that has been read so far, and may go on.
struct OpenParagraph {
  var text: [UInt8]
  var namesPage: Bool
  var artifacts: Set<WordParagraph.Artifact>
  var label = ""

  /// None where it prints nothing.
  var blocks: [WordBlock] {
    if text.allSatisfy(ASCII.isBlank) { return [] }
    let words = String(decoding: text, as: UTF8.self)
    return [
      .paragraph(
        WordParagraph(text: words, namesPage: namesPage, artifacts: artifacts, label: label))
    ]
  }

  /// One that would go on in the next paragraph stands alone where none follows.
  static func end(_ open: inout OpenParagraph?) -> [WordBlock] {
    defer { open = nil }
    return open?.blocks ?? []
  }
}
