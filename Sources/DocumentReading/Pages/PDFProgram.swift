/// `pdftotext` of poppler-utils: reads the text layer of a PDF.
enum PDFProgram {
  enum Failure: Error {
    /// It is not installed.
    case missing
    /// It could not read the file, or the text has no end.
    case unreadable
  }

  /// How the text is put in order.
  enum Order: String {
    /// As it was drawn.
    case drawn = "-raw"
    /// Each word with the box where it stands.
    case boxes = "-bbox"
  }

  static func text(of path: String, in order: Order) throws(Failure) -> [UInt8] {
    // A path that begins with a hyphen would be an option.
    let path = path.hasPrefix("-") ? "./\(path)" : path
    do {
      return try OutsideProgram.output(
        ["pdftotext", order.rawValue, "-enc", "UTF-8", "-q", path, "-"])
    } catch {
      throw error == .missing ? .missing : .unreadable
    }
  }
}
