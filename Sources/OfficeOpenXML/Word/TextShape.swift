/// What a text needs beside its characters to be shown as it is, found in one pass.
struct TextShape {
  private(set) var isASCII = true
  private(set) var breaksLine = false
  /// Blanks that vanish unless the element says that it preserves them: at either end, or two in a
  /// row.
  private(set) var hasLooseBlanks: Bool

  init(_ text: String) {
    var text = text
    var before: UInt8 = 0x20
    var high: UInt8 = 0
    var (breaks, loose) = (false, false)
    text.withUTF8 { utf8 in
      for byte in utf8 {
        high |= byte
        if byte == 0x0A { breaks = true }
        if byte == 0x20, before == 0x20 { loose = true }
        before = byte == 0x09 ? 0x20 : byte
      }
    }
    isASCII = high < 0x80
    breaksLine = breaks
    hasLooseBlanks = loose || before == 0x20
  }

  /// Nothing but one run of text.
  var isPlainLine: Bool { !breaksLine && !hasLooseBlanks }
}
