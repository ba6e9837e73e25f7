import BudgetWorkbench
import FigureEvaluating
import GoujiModel
import PageWriting

/// Where a number comes from, as `gouji trace` tells it: what is printed, the exact value, the
/// definition, the lines that add up to it, the numbers it is made of.
struct TracePart {
  let traced: TracedFigure
  let unit: AmountUnit
  let draft: LiveDraft
  /// The draft cannot be read at the moment: this is of the last document that could be made.
  let isOld: Bool

  /// Lines of one sum that are listed.
  private static let most = 500

  func write(to markup: Markup) {
    markup.element("section", ["class": "trace", "aria-labelledby": "trace-title"]) {
      markup.element("h2", ["id": "trace-title"]) {
        markup.text(traced.title)
        if let address = traced.address { markup.text("（\(address.text)）") }
      }
      if isOld {
        markup.element("p", ["class": "old"], text: "草案现在读不成，这里是上一次能做出的文本里的出处；改好了，这里跟着变。")
      }
      markup.element("dl") {
        if !traced.printed.isEmpty { pair("印出", traced.printed, "printed", markup) }
        let reason = traced.missing.map { "（\($0.words)）" } ?? ""
        pair("准确值", exact(traced.trace.value) + reason, "exact", markup)
        if !traced.conditions.isEmpty {
          pair("行列条件", traced.conditions.joined(separator: "，"), "conditions", markup)
        }
      }
      write(traced.trace, markup)
    }
  }

  private func exact(_ value: FigureValue?) -> String { TraceRenderer(unit: unit).exact(value) }

  private func pair(_ term: String, _ words: String, _ kind: String, _ markup: Markup) {
    markup.element("dt", text: term)
    markup.element("dd", ["class": kind], text: words)
  }

  private func pair(_ term: String, at place: Place, _ kind: String, _ markup: Markup) {
    markup.element("dt", text: term)
    markup.element("dd", ["class": kind]) { link(place, draft.shown(place.description), markup) }
  }

  private func link(_ place: Place, _ words: String, _ markup: Markup) {
    markup.element(
      "a", ["class": "at", "href": draft.places.address(of: place, in: draft.id)], text: words)
  }

  private func write(_ trace: FigureTrace, _ markup: Markup) {
    markup.element("dl") {
      pair("定义", trace.definition, "definition", markup)
      if let place = trace.place { pair("出处", at: place, "defined", markup) }
      if let entry = trace.entry, entry != trace.place { pair("填在", at: entry, "entry", markup) }
    }
    if !trace.records.isEmpty { records(trace.records, markup) }
    for part in trace.parts {
      markup.element("details", ["class": "part", "open": ""]) {
        markup.element("summary") {
          if !part.role.isEmpty { markup.element("span", ["class": "role"], text: part.role) }
          markup.text(" \(draft.shown(part.name)) = ")
          markup.element("span", ["class": "number"], text: exact(part.value))
        }
        write(part, markup)
      }
    }
  }

  private func records(_ records: [TracedRecord], _ markup: Markup) {
    markup.element("table", ["class": "records"]) {
      markup.element("caption", text: "由 \(records.count) 行加总")
      for record in records.prefix(Self.most) {
        markup.element("tr") {
          markup.element("td") { link(record.place, record.place.briefLine, markup) }
          markup.element("td", ["class": "number"], text: exact(record.value))
          markup.element("td", text: record.summary)
        }
      }
    }
    if records.count > Self.most {
      markup.element(
        "p", ["class": "quiet"], text: "另有 \(records.count - Self.most) 行，没有列在这里")
    }
  }
}
