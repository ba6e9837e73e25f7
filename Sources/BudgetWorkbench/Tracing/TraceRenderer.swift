import FigureEvaluating
import GoujiModel

/// A trace as an indented text, or as JSON with the same fields.
package struct TraceRenderer {
  var unit: AmountUnit

  package init(unit: AmountUnit) {
    self.unit = unit
  }

  /// The first in full, `others` that fit as well by their places.
  package func text(_ traced: TracedFigure, _ others: [TracedFigure]) -> String {
    if others.isEmpty { return text(traced) }
    return text(traced) + "\n\n合于这个写法的另有 \(others.count) 处：\n" + lines(others)
  }

  /// Places that print one number.
  package func text(places: [TracedFigure]) -> String { "\(places.count) 处：\n" + lines(places) }

  private func lines(_ figures: [TracedFigure]) -> String {
    figures.map { figure in
      let address = figure.address.map { "（\($0.text)）" } ?? ""
      return "  \(figure.title)\(address)  \(figure.printed)  = \(figure.trace.definition)"
    }.joined(separator: "\n")
  }

  private func text(_ traced: TracedFigure) -> String {
    var lines = [traced.title + (traced.address.map { "（\($0.text)）" } ?? "")]
    if !traced.printed.isEmpty { lines.append("  印出：\(traced.printed)") }
    let reason = traced.missing.map { "（\($0.words)）" } ?? ""
    lines.append("  准确值：\(exact(traced.trace.value))\(reason)")
    if !traced.conditions.isEmpty {
      lines.append("  行列条件：\(traced.conditions.joined(separator: "，"))")
    }
    add(traced.trace, to: &lines, indent: "  ")
    return lines.joined(separator: "\n")
  }

  private func add(_ trace: FigureTrace, to lines: inout [String], indent: String) {
    lines.append("\(indent)定义：\(trace.definition)")
    if let place = trace.place { lines.append("\(indent)出处：\(place)") }
    if let entry = trace.entry, entry != trace.place { lines.append("\(indent)填在：\(entry)") }
    if !trace.records.isEmpty {
      lines.append("\(indent)由 \(trace.records.count) 行加总：")
      for record in trace.records {
        let place = record.place.lineDescription
        lines.append("\(indent)  \(place)  \(exact(record.value))  \(record.summary)")
      }
    }
    for part in trace.parts {
      let role = part.role.isEmpty ? "" : part.role + " "
      lines.append("\(indent)\(role)\(part.name) = \(exact(part.value))")
      add(part, to: &lines, indent: indent + "    ")
    }
  }

  package func exact(_ value: FigureValue?) -> String {
    switch value {
    case .amount(let money): money.exactText(in: unit) + unit.rawValue
    case .count(let count): String(count)
    case .quantity(let number): number.text
    case .share(let ratio): ratio.text
    case nil: "没有值"
    }
  }

  // MARK: JSON

  package func json(_ traced: TracedFigure, _ others: [TracedFigure]) -> String {
    JSONText.object(fields(of: traced) + [("others", JSONText.lines(others.map(brief)))])
  }

  package func json(places: [TracedFigure]) -> String { JSONText.lines(places.map(brief)) }

  private func brief(_ traced: TracedFigure) -> String {
    JSONText.object(head(of: traced) + [("definition", JSONText.string(traced.trace.definition))])
  }

  func head(of traced: TracedFigure) -> [(String, String)] {
    [("title", JSONText.string(traced.title))]
      + (traced.address.map { [("cell", JSONText.string($0.text))] } ?? [])
      + [
        ("printed", JSONText.string(traced.printed)),
        ("conditions", JSONText.strings(traced.conditions)),
      ]
  }

  private func fields(of traced: TracedFigure) -> [(String, String)] {
    head(of: traced)
      + (traced.missing.map { [("missing", JSONText.string($0.words))] } ?? [])
      + fields(of: traced.trace)
  }

  private func fields(of trace: FigureTrace) -> [(String, String)] {
    var fields = [
      ("name", JSONText.string(trace.name)),
      ("exact", JSONText.string(exact(trace.value))),
      ("definition", JSONText.string(trace.definition)),
    ]
    if !trace.role.isEmpty { fields.append(("role", JSONText.string(trace.role))) }
    if let place = trace.place { fields += self.fields(of: place) }
    if let entry = trace.entry, entry != trace.place {
      fields.append(("entry", JSONText.object(self.fields(of: entry))))
    }
    if !trace.records.isEmpty {
      let records = trace.records.map { record in
        JSONText.object(
          self.fields(of: record.place) + [
            ("exact", JSONText.string(exact(record.value))),
            ("summary", JSONText.string(record.summary)),
          ])
      }
      fields.append(("records", JSONText.array(records)))
    }
    if !trace.parts.isEmpty {
      let parts = trace.parts.map { JSONText.object(self.fields(of: $0)) }
      fields.append(("parts", JSONText.array(parts)))
    }
    return fields
  }

  private func fields(of place: Place) -> [(String, String)] {
    let sheet = place.file.sheet.map { [("sheet", JSONText.string($0))] } ?? []
    return [("file", JSONText.string(place.file.path))] + sheet
      + [("line", String(place.line))]
  }
}
