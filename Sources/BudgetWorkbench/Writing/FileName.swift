import SourceReading

/// The one way from words, such as a department's name, to the name of a file: whatever the words
/// are, the file lies in the folder it is meant for, and every usual system can hold it.
enum FileName {
  /// Bytes of a name on Linux file systems; those of Windows and macOS hold at least as much.
  static let limit = 255

  /// Room for the longest of `endings` is left. Words that fit a name come back as they are.
  static func stem(of words: String, endings: [String]) -> String {
    let room = limit - (endings.map(\.utf8.count).max() ?? 0)
    var stem = visible(words)
    if let wide = stem.unicodeScalars.first.flatMap(wideAtStart) {
      stem = String(wide) + stem.dropFirst()
    }
    if stem.isEmpty { stem = "未命名" }
    return cut(withoutReservedName(stem), to: room)
  }

  /// Separators and what Windows forbids in their full-width forms; what cannot be seen, and could
  /// turn a name around, is left out.
  private static func visible(_ words: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: continue
      default: name.append(wide(scalar) ?? scalar)
      }
    }
    return String(Substring(String(name)).trimmingBlanks)
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "/": "／"
    case "\\": "＼"
    case ":": "："
    case "*": "＊"
    case "?": "？"
    case "\"": "＂"
    case "<": "＜"
    case ">": "＞"
    case "|": "｜"
    default: nil
    }
  }

  /// A dot hides a file, `~$` marks a lock of Office, and a hyphen looks like an option.
  private static func wideAtStart(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ".": "．"
    case "~": "～"
    case "-": "－"
    default: nil
    }
  }

  /// `CON`, `con.x`: Windows takes them for devices, whatever the ending.
  private static func withoutReservedName(_ stem: String) -> String {
    let base = stem.prefix { $0 != "." }
    let device = String(base.trimmingBlanks).uppercased()
    let isNumbered =
      device.count == 4 && (device.hasPrefix("COM") || device.hasPrefix("LPT"))
      && "0123456789¹²³".contains(device.last ?? " ")
    guard isNumbered || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(device) else {
      return stem
    }
    return base + "_" + stem[base.endIndex...]
  }

  /// A name that is cut ends with some digits of its hash, so that two of them stay two.
  private static func cut(_ stem: String, to room: Int) -> String {
    if stem.utf8.count <= room { return stem }
    let mark = "…" + ContentHash.sha256([Array(stem.utf8)]).prefix(8)
    var kept = ""
    var count = mark.utf8.count
    for character in stem {
      count += character.utf8.count
      if count > room { break }
      kept.append(character)
    }
    return kept + mark
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
