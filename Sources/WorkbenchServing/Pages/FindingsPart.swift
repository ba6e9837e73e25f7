import BudgetWorkbench
import GoujiModel
import PageWriting

/// The findings with a form above them that orders and filters them; without the script it asks for the
/// page anew.
struct FindingsPart {
  let list: FindingList
  let state: DraftState
  let draft: LiveDraft
  let visitor: Visitor

  func write(to markup: Markup) {
    markup.element("section", ["id": "findings", "aria-labelledby": "findings-title"]) {
      markup.element("h2", ["id": "findings-title", "tabindex": "-1"], text: "提示")
      markup.element("p", ["class": "counts"]) { counts(markup) }
      if state.pageIsOld {
        markup.element("p", ["class": "old"], text: "草案现在读不成，左边是上一次能做出的文本。")
      } else if state.findings.hasErrors, state.page != nil {
        markup.element("p", ["class": "old"], text: "还有错误，左边的文本不全，不能生成。")
      }
      if !list.all.isEmpty { form(markup) }
      markup.element("ol", ["class": "findings"]) {
        for item in list.items { write(item, markup) }
      }
      if list.items.isEmpty, !list.all.isEmpty {
        markup.element("p", ["class": "quiet"], text: "没有合于条件的提示。")
      }
      accepted(markup)
    }
  }

  private func counts(_ markup: Markup) {
    if list.all.isEmpty { return markup.text("没有发现问题") }
    for grade in Severity.listed where list.count(grade) > 0 {
      markup.element("span", ["class": "count \(grade.word)"]) {
        markup.text("\(grade.rawValue) \(list.count(grade))")
      }
      markup.text(" ")
    }
  }

  private func form(_ markup: Markup) {
    markup.element(
      "form", ["id": "filter", "action": "/d/\(draft.id)/", "method": "get", "role": "search"]
    ) {
      choice(
        "sort", "排序", FindingList.Order.allCases.map { ($0.key, "按\($0.rawValue)") },
        list.order.key,
        markup)
      choice(
        "grade", "等级", [("", "全部")] + Severity.listed.map { ($0.word, $0.rawValue) },
        list.grade?.word ?? "", markup)
      markup.element("label") {
        markup.text("查找 ")
        markup.void(
          "input", ["type": "search", "name": "q", "value": list.search, "maxlength": "80"])
      }
      markup.element("button", ["type": "submit"], text: "查")
    }
  }

  private func choice(
    _ name: String, _ label: String, _ options: [(value: String, words: String)], _ chosen: String,
    _ markup: Markup
  ) {
    markup.element("label") {
      markup.text(label + " ")
      markup.element("select", ["name": name]) {
        for option in options {
          markup.element(
            "option", ["value": option.value, "selected": option.value == chosen ? "" : nil],
            text: option.words)
        }
      }
    }
  }

  private func write(_ item: FindingList.Item, _ markup: Markup) {
    let finding = item.finding
    markup.element(
      "li", ["class": "finding \(finding.severity.word)", "id": "n-\(item.key)", "tabindex": "-1"]
    ) {
      markup.element("p", ["class": "message"]) {
        markup.element("span", ["class": "grade"], text: finding.severity.rawValue)
        markup.text(" ")
        markup.element("span", ["class": "code"], text: finding.code.rawValue)
        markup.text(" " + draft.shown(finding.message))
      }
      if !finding.label.isEmpty {
        markup.element("p", ["class": "label"], text: draft.shown(finding.label))
      }
      let cure = draft.cure(of: finding)
      if !cure.isEmpty { markup.element("p", ["class": "cure"], text: "建议：\(cure)") }
      if !finding.basis.isEmpty {
        markup.element("p", ["class": "basis"], text: "依据：\(finding.basis)")
      }
      markup.element("p", ["class": "ways"]) {
        if let place = finding.place {
          markup.element(
            "a", ["class": "at", "href": draft.places.address(of: place, in: draft.id)],
            text: draft.shown(place.shownPosition))
          markup.text(" ")
          // Nothing of a file that cannot be told into its parts is changed by itself.
          if finding.code != .malformedYAML {
            EditLink(place, in: draft, for: visitor)?.write(markup)
          }
        }
        if state.drafted != nil {
          markup.element(
            "button", ["type": "button", "class": "shown", "data-finding": item.key], text: "在文本里看")
        }
      }
      explanation(finding.code, markup)
    }
    markup.line()
  }

  private func explanation(_ code: FindingCode, _ markup: Markup) {
    guard let explanation = Explanation.of(code) else { return }
    markup.element("details", ["class": "explanation"]) {
      markup.element("summary", text: explanation.title)
      markup.element("dl") {
        for (term, words) in [
          ("查什么", explanation.checks), ("为什么", explanation.why),
          ("怎么改", explanation.cure.withoutCommands),
          ("依据", explanation.source),
        ] where !words.isEmpty {
          markup.element("dt", text: term)
          markup.element("dd", text: words)
        }
      }
    }
  }

  private func accepted(_ markup: Markup) {
    let accepted = state.review.findings.accepted
    if accepted.isEmpty { return }
    markup.element("details", ["class": "accepted"]) {
      markup.element("summary", text: "已核的警告 \(accepted.count) 个")
      markup.element("ul") {
        for (finding, reason) in accepted {
          markup.element(
            "li", text: draft.shown("\(finding.code.rawValue) \(finding.message)（已核：\(reason)）"))
        }
      }
    }
  }
}
