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
    JSONText.made { json in
      json.object { json in
        writeHead(of: traced, to: &json)
        if let missing = traced.missing { json.string("missing", missing.words) }
        write(traced.trace, to: &json)
        json.key("others")
        json.lines(others) { writeBrief($1, to: &$0) }
      }
    }
  }

  package func json(places: [TracedFigure]) -> String {
    JSONText.made { json in json.lines(places) { writeBrief($1, to: &$0) } }
  }

  private func writeBrief(_ traced: TracedFigure, to json: inout JSONBytes) {
    json.object { json in
      writeHead(of: traced, to: &json)
      json.string("definition", traced.trace.definition)
    }
  }

  func writeHead(of traced: TracedFigure, to json: inout JSONBytes) {
    json.string("title", traced.title)
    if let address = traced.address { json.string("cell", address.text) }
    json.string("printed", traced.printed)
    json.key("conditions")
    json.array(traced.conditions) { $0.string($1) }
  }

  private func write(_ trace: FigureTrace, to json: inout JSONBytes) {
    json.string("name", trace.name)
    json.string("exact", exact(trace.value))
    json.string("definition", trace.definition)
    if !trace.role.isEmpty { json.string("role", trace.role) }
    if let place = trace.place { write(place, to: &json) }
    if let entry = trace.entry, entry != trace.place {
      json.key("entry")
      json.object { write(entry, to: &$0) }
    }
    if !trace.records.isEmpty {
      json.key("records")
      json.array(trace.records) { json, record in
        json.object { json in
          write(record.place, to: &json)
          json.string("exact", exact(record.value))
          json.string("summary", record.summary)
        }
      }
    }
    if !trace.parts.isEmpty {
      json.key("parts")
      json.array(trace.parts) { json, part in json.object { write(part, to: &$0) } }
    }
  }

  private func write(_ place: Place, to json: inout JSONBytes) {
    json.string("file", place.file.path)
    if let sheet = place.file.sheet { json.string("sheet", sheet) }
    json.number("line", place.line)
  }
}
