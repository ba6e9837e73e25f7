import GoujiModel

/// Findings as text for the terminal and as JSON. Pure: it prints nothing and colours nothing.
package enum FindingRenderer {
  /// The finding as `style.md` shows it: fault, place, quoted line with carets, rule, cure. Ends
  /// with a line end.
  package static func text(_ finding: Finding) -> String {
    var lines = ["\(finding.severity.rawValue)[\(finding.code.rawValue)] \(shown(finding.message))"]
    let quote = finding.place.flatMap(QuotedLine.init)
    let gutter = String(repeating: " ", count: (quote?.number.utf8.count ?? 1) + 2)
    if let place = finding.place {
      lines.append("\(gutter.dropLast())--> \(shown(place.shownPosition))")
    }
    if let quote {
      lines.append(" \(quote.number) | \(quote.text)")
      let underline = gutter + "| " + quote.indent + quote.carets
      lines.append(finding.label.isEmpty ? underline : "\(underline) \(shown(finding.label))")
    } else if !finding.label.isEmpty {
      lines.append("\(gutter)= 说明：\(shown(finding.label))")
    }
    if !finding.basis.isEmpty { lines.append("\(gutter)= 依据：\(shown(finding.basis))") }
    if !finding.cure.isEmpty { lines.append("\(gutter)= 建议：\(shown(finding.cure))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All of them, a blank line between; empty where there is none.
  package static func text(_ findings: [Finding]) -> String {
    findings.map(text).joined(separator: "\n")
  }

  /// `发现 2 个错误、1 个警告`; empty where there is nothing to count.
  package static func summary(_ findings: [Finding]) -> String {
    let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) 个\(severity.rawValue)"
    }
    return counts.isEmpty ? "" : "发现 \(counts.joined(separator: "、"))"
  }

  /// A message must not move the cursor.
  private static func shown(_ text: String) -> String { QuotedLine.printable(text) }
}

extension Place {
  /// A file that is missing or is no text has no lines to count.
  var hasText: Bool { !file.text.isEmpty || file.sheet != nil }
  package var shownPosition: String { hasText ? description : file.path }
}

/// The line a finding speaks of, with the carets under it; columns of the terminal, of which a Han
/// character takes two.
private struct QuotedLine {
  var number: String
  var text: String
  /// Blanks before the carets.
  var indent: String
  var carets: String

  /// Columns of a long line that are shown.
  private static let window = 96

  /// Nil where there is no text to quote.
  init?(_ place: Place) {
    let line = place.file.line(place.line).unicodeScalars
    guard !line.isEmpty else { return nil }
    number = place.file.isPrinted ? "" : String(place.line)
    // Only what is shown is taken out of the line, which may have a million characters.
    let start =
      line.index(line.startIndex, offsetBy: max(place.column - 1, 0), limitedBy: line.endIndex)
      ?? line.endIndex
    let cellEnd = place.cell.flatMap { _ in line[start...].firstIndex(of: "\t") } ?? line.endIndex
    let wanted = line.index(start, offsetBy: max(place.length, 1), limitedBy: line.endIndex)
    let next = start < line.endIndex ? line.index(after: start) : start
    let end = max(min(wanted ?? line.endIndex, cellEnd), next)
    let before = Self.kept(line[..<start].reversed(), columns: Self.window / 2)
    let marked = Self.kept(line[start..<end], columns: Self.window)
    let rest = line.index(start, offsetBy: marked.count)
    let after = Self.kept(line[rest...], columns: Self.window / 2)
    let cutBefore =
      line.index(line.startIndex, offsetBy: before.count + 1, limitedBy: start) == nil ? "" : "…"
    let cutAfter =
      line.index(rest, offsetBy: after.count + 1, limitedBy: line.endIndex) == nil ? "" : "…"
    let isSheet = place.file.sheet != nil
    let left = cutBefore + Self.printable(before.reversed(), isSheet: isSheet)
    text =
      left + Self.printable(marked, isSheet: isSheet) + Self.printable(after, isSheet: isSheet)
      + cutAfter
    indent = String(repeating: " ", count: displayWidth(left.unicodeScalars))
    carets = String(repeating: "^", count: max(1, displayWidth(marked)))
  }

  /// As many scalars from the front as fit.
  private static func kept(
    _ scalars: some Sequence<Unicode.Scalar>, columns: Int
  ) -> [Unicode.Scalar] {
    var width = 0
    return scalars.prefix { scalar in
      width += scalar.displayWidth
      return width <= columns
    }
  }

  static func printable(_ text: String) -> String { printable(Array(text.unicodeScalars)) }

  /// Tabs and control characters become blanks, so that carets align; between the cells of a sheet
  /// a line is drawn.
  private static func printable(_ scalars: [Unicode.Scalar], isSheet: Bool = false) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let isControl = scalar.properties.generalCategory == .control
      text.append(isSheet && scalar == "\t" ? "│" : isControl ? " " : scalar)
    }
    return String(text)
  }
}
