import FigureEvaluating
import GoujiModel

/// What is behind a figure, as one reads it: `支出.csv 第3–5、8行；除以 支出.csv 第2–85行`.
final class ReasonWords {
  /// The draft's folder, or its file.
  private let draft: String
  /// The file asked for last: most lines are of one ledger.
  private var last: (file: SourceFile, name: String)?

  init(draft: String) { self.draft = draft }

  func text(_ reason: FigureReason) -> String {
    if reason.isNothing { return "没有明细" }
    let terms = reason.terms.enumerated().compactMap { index, term -> String? in
      let isSummand = term.role.isEmpty || term.role.hasSuffix("+") || term.role.hasSuffix("-")
      if term.isNothing, isSummand { return nil }
      return (index == 0 && term.role == "+" ? "" : role(term.role)) + text(term)
    }
    return terms.joined(separator: "；")
  }

  private func text(_ term: FigureTerm) -> String {
    if let place = term.place {
      return "\(file(place)) 第\(place.line)行" + (term.trace.isConstant ? "（模板写的数）" : "")
    }
    if term.isNothing { return "没有明细" }
    var files: [(name: String, lines: [Int])] = []
    for record in term.trace.records {
      let name = file(record.place)
      if files.last?.name != name { files.append((name, [])) }
      files[files.count - 1].lines.append(record.place.line)
    }
    return files.map { "\($0.name) 第\(Self.ranges($0.lines))行" }.joined(separator: "，")
  }

  /// `减 `, `除以 `, `除以的数中减 `
  private func role(_ role: String) -> String {
    let words = role.split(separator: " ").map { part in
      switch part {
      case "+": "加"
      case "-": "减"
      case "÷": "除以"
      case "×": "乘"
      default: String(part)
      }
    }
    return words.isEmpty ? "" : words.joined(separator: "的数中") + " "
  }

  /// `支出.csv`; a file outside the draft with the folder that it stands in. Never the way to it: the
  /// same draft gives the same certificate wherever it stands.
  func file(_ place: Place) -> String {
    if let last, last.file === place.file { return last.name }
    let name = name(of: place.file)
    last = (place.file, name)
    return name
  }

  private func name(of file: SourceFile) -> String {
    let path = file.path
    let inside = draft + "/"
    let name =
      path.hasPrefix(inside)
      ? String(path.dropFirst(inside.count))
      : path.split(separator: "/").suffix(path == draft ? 1 : 2).joined(separator: "/")
    return file.sheet.map { "\(name)#\($0)" } ?? name
  }

  /// `3–5、8`: rising numbers, those that follow each other as one range.
  static func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, number <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, number)
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }.joined(separator: "、")
  }
}
